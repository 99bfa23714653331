import { localMinuteOfDay } from '@shared/kernel/time';
import type { Db } from '@main/db/connection';
import { instantsOf, oneDecimal, percent, stayConditions } from './scope';
import type { Query, Scope, Tick } from './scope';

const HOUR_MS = 3_600_000;
/** Rows between two looks at whether the report was given up. */
const TICK_ROWS = 20_000;

interface Occupied {
  readonly spotId: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Stays that were inside at some instant of the period; voided ones never were. Each kind of overlap
 * is found by its own index: ended in the period, begun in it and ended later, still open.
 */
function* staysWithin(db: Db, scope: Scope, tick: Tick): Generator<Occupied> {
  const { from, to } = instantsOf(scope);
  const { where, values } = stayConditions(scope);
  const columns = 's.spot_id AS spotId, s.start_time AS start, s.end_time AS "end"';
  const steps: [sql: string, ...bounds: number[]][] = [
    [`s.end_time > ? AND s.end_time <= ? AND s.status = 'closed'`, from, to],
    [
      `s.start_time >= ? AND s.start_time < ? AND s.end_time > ? AND s.status = 'closed'`,
      from,
      to,
      to,
    ],
    [`s.end_time > ? AND s.start_time < ? AND s.status = 'closed'`, to, from],
    [`s.status = 'open' AND s.start_time < ?`, to],
  ];
  const indexes = ['sessions_end', 'sessions_start', 'sessions_end', 'sessions_one_open_per_spot'];
  let seen = 0;
  for (const [step, [condition, ...bounds]] of steps.entries()) {
    const rows = db.$client
      .prepare<unknown[], { spotId: string; start: number; end: number | null }>(
        `SELECT ${columns} FROM sessions s INDEXED BY ${indexes[step]} WHERE ${condition}${where}`,
      )
      .iterate(...bounds, ...values);
    for (const { spotId, start, end } of rows) {
      seen += 1;
      if (seen % TICK_ROWS === 0) tick((step + 0.5) / steps.length);
      yield { spotId, start: Math.max(start, from), end: Math.min(end ?? to, to) };
    }
    tick((step + 1) / steps.length);
  }
}

interface SpotRow {
  readonly id: string;
  readonly code: string;
  readonly zone: string;
  readonly retired: number | null;
}

/** Spots that were there in the period, in the order of the map. */
function spotsOf(db: Db, from: number): SpotRow[] {
  return db.$client
    .prepare<unknown[], SpotRow>(
      `SELECT s.id, s.code, z.name AS zone, s.retired_at AS retired FROM spots s
       JOIN zones z ON z.id = s.zone_id WHERE s.retired_at IS NULL OR s.retired_at > ?
       ORDER BY z.position, s.position, s.code`,
    )
    .all(from);
}

export const occupancyBySpot: Query = (db, scope, tick) => {
  const { from, to } = instantsOf(scope);
  const used = new Map<string, { stays: number; ms: number }>();
  for (const { spotId, start, end } of staysWithin(db, scope, tick)) {
    const spot = used.get(spotId) ?? { stays: 0, ms: 0 };
    spot.stays += 1;
    spot.ms += end - start;
    used.set(spotId, spot);
  }
  const spots = spotsOf(db, from).map((it) => ({
    ...it,
    ...(used.get(it.id) ?? { stays: 0, ms: 0 }),
  }));
  const ms = spots.reduce((sum, it) => sum + it.ms, 0);
  const stays = spots.reduce((sum, it) => sum + it.stays, 0);
  const busiest = spots.toSorted((a, b) => b.ms - a.ms)[0];
  return {
    headlines: [
      { key: 'occupancy', kind: 'percent', value: percent(ms, (to - from) * spots.length) },
      { key: 'hoursOccupied', kind: 'hours', value: oneDecimal(ms / HOUR_MS) },
      { key: 'stays', kind: 'count', value: stays },
      { key: 'busiestSpot', kind: 'text', value: stays === 0 ? null : (busiest?.code ?? null) },
    ],
    columns: [
      { key: 'spot', kind: 'text' },
      { key: 'zone', kind: 'text' },
      { key: 'stays', kind: 'count' },
      { key: 'hoursOccupied', kind: 'hours' },
      { key: 'occupancy', kind: 'percent' },
    ],
    rows:
      stays === 0
        ? []
        : spots.map((it) => [
            it.code,
            it.zone,
            it.stays,
            oneDecimal(it.ms / HOUR_MS),
            percent(it.ms, to - from),
          ]),
  };
};

/** Cars' milliseconds in each hour of the period: two sums, so that a long stay costs what a short one does. */
function hourly(
  db: Db,
  scope: Scope,
  tick: Tick,
): { readonly first: number; readonly ms: number[] } {
  const { from, to } = instantsOf(scope);
  const first = Math.floor(from / HOUR_MS);
  const count = Math.max(0, Math.ceil(to / HOUR_MS) - first);
  const parts = new Float64Array(count + 1);
  const whole = new Int32Array(count + 1);
  for (const { start, end } of staysWithin(db, scope, tick)) {
    const a = Math.floor(start / HOUR_MS) - first;
    const b = Math.floor(end / HOUR_MS) - first;
    if (a === b) parts[a] = (parts[a] ?? 0) + end - start;
    else {
      parts[a] = (parts[a] ?? 0) + (first + a + 1) * HOUR_MS - start;
      parts[b] = (parts[b] ?? 0) + end - (first + b) * HOUR_MS;
      whole[a + 1] = (whole[a + 1] ?? 0) + 1;
      whole[b] = (whole[b] ?? 0) - 1;
    }
  }
  let inside = 0;
  const ms = Array.from({ length: count }, (_, hour) => {
    inside += whole[hour] ?? 0;
    return (parts[hour] ?? 0) + inside * HOUR_MS;
  });
  return { first, ms };
}

/** Cars inside, on average, in each hour of the week by the site's clock: the heat map. */
export const occupancyByHour: Query = (db, scope, tick) => {
  const { from, to } = instantsOf(scope);
  const { first, ms } = hourly(db, scope, tick);
  const spots = spotsOf(db, from).length;
  const slots = Array.from({ length: 168 }, () => ({ cars: 0, time: 0 }));
  let weekday = 0;
  let lastHour = -1;
  ms.forEach((sum, index) => {
    const start = (first + index) * HOUR_MS;
    const hour = Math.floor(localMinuteOfDay(start, scope.zone) / 60);
    // The date is worked out only where it can change: ten years have 87,600 hours.
    if (weekday === 0 || hour < lastHour) weekday = weekdayOf(start, scope.zone);
    lastHour = hour;
    const slot = slots[(weekday - 1) * 24 + hour];
    if (!slot) return;
    slot.cars += sum;
    slot.time += Math.min(start + HOUR_MS, to) - Math.max(start, from);
  });
  const rows = slots.map(({ cars, time }, index) => {
    const average = time === 0 ? null : cars / time;
    return [
      Math.floor(index / 24) + 1,
      index % 24,
      average === null ? null : oneDecimal(average),
      average === null ? null : percent(average, spots),
    ];
  });
  const all = slots.reduce((sum, it) => sum + it.cars, 0);
  const peak = all === 0 ? undefined : rows.toSorted((a, b) => (b[2] ?? 0) - (a[2] ?? 0))[0];
  return {
    headlines: [
      { key: 'occupancy', kind: 'percent', value: percent(all, (to - from) * spots) },
      { key: 'hoursOccupied', kind: 'hours', value: oneDecimal(all / HOUR_MS) },
      { key: 'peakHour', kind: 'text', value: peak ? `${peak[0]}/${peak[1]}` : null },
    ],
    columns: [
      { key: 'weekday', kind: 'weekday' },
      { key: 'hour', kind: 'hour' },
      { key: 'cars', kind: 'average' },
      { key: 'occupancy', kind: 'percent' },
    ],
    rows: all === 0 ? [] : rows,
  };
};

const weekdayOf = (at: number, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).dayOfWeek;
