import { addDays } from '@shared/kernel/time';
import { piecesOf } from '@main/features/reports/domain';
import { instantOf, percent, stayConditions } from './scope';
import type { Query } from './scope';

const MINUTE_MS = 60_000;
const MOST_VEHICLES = 200;

interface Lengths {
  readonly name: string;
  stays: number;
  ms: number;
  shortest: number;
  longest: number;
}

/** How long the stays were that this booth let in and that ended in the period, by class. */
export const averageStay: Query = (db, scope, tick) => {
  const { where, values } = stayConditions(scope);
  const query = db.$client.prepare<unknown[], Lengths>(
    `SELECT c.name AS name, count(*) AS stays, sum(s.end_time - s.start_time) AS ms,
       min(s.end_time - s.start_time) AS shortest, max(s.end_time - s.start_time) AS longest
     FROM sessions s INDEXED BY sessions_end JOIN vehicle_classes c ON c.code = s.vehicle_class
     WHERE s.end_time >= ? AND s.end_time < ? AND s.status = 'closed' AND s.arrived = 0${where} GROUP BY c.name`,
  );
  const classes = new Map<string, Lengths>();
  const pieces = piecesOf(scope);
  pieces.forEach((piece, index) => {
    const bounds = [instantOf(scope, piece.from), instantOf(scope, addDays(piece.to, 1))];
    for (const row of query.all(...bounds, ...values)) {
      const known = classes.get(row.name);
      if (!known) classes.set(row.name, row);
      else {
        known.stays += row.stays;
        known.ms += row.ms;
        known.shortest = Math.min(known.shortest, row.shortest);
        known.longest = Math.max(known.longest, row.longest);
      }
    }
    tick((index + 1) / pieces.length);
  });
  const all = [...classes.values()].toSorted((a, b) => b.stays - a.stays);
  const stays = all.reduce((sum, it) => sum + it.stays, 0);
  const ms = all.reduce((sum, it) => sum + it.ms, 0);
  const longest = Math.max(0, ...all.map((it) => it.longest));
  const minutes = (value: number): number => Math.floor(value / MINUTE_MS);
  return {
    headlines: [
      { key: 'averageStay', kind: 'minutes', value: stays === 0 ? null : minutes(ms / stays) },
      { key: 'stays', kind: 'count', value: stays },
      { key: 'longest', kind: 'minutes', value: stays === 0 ? null : minutes(longest) },
    ],
    columns: [
      { key: 'vehicleClass', kind: 'text' },
      { key: 'stays', kind: 'count' },
      { key: 'share', kind: 'percent' },
      { key: 'averageMinutes', kind: 'minutes' },
      { key: 'shortest', kind: 'minutes' },
      { key: 'longest', kind: 'minutes' },
    ],
    rows: all.map((it) => [
      it.name,
      it.stays,
      percent(it.stays, stays),
      minutes(it.ms / it.stays),
      minutes(it.shortest),
      minutes(it.longest),
    ]),
  };
};

interface Visits {
  readonly id: string;
  readonly visits: number;
  readonly last: number;
}

/** Who comes most, by the stays that this booth let in in the period, and what they brought here. */
export const frequentVehicles: Query = (db, scope, tick) => {
  const { where, values } = stayConditions(scope);
  const query = db.$client.prepare<unknown[], Visits>(
    `SELECT s.vehicle_id AS id, count(*) AS visits, max(s.start_time) AS last FROM sessions s
     WHERE s.business_date BETWEEN ? AND ? AND s.status <> 'voided' AND s.arrived = 0${where} GROUP BY s.vehicle_id`,
  );
  const vehicles = new Map<string, Visits>();
  const pieces = piecesOf(scope);
  pieces.forEach(({ from, to }, index) => {
    for (const { id, visits, last } of query.all(from, to, ...values)) {
      const known = vehicles.get(id);
      vehicles.set(id, {
        id,
        visits: visits + (known?.visits ?? 0),
        last: Math.max(last, known?.last ?? 0),
      });
    }
    tick((index + 1) / (pieces.length + 1));
  });
  const spent = db.$client
    .prepare<unknown[], number>(
      `SELECT coalesce(sum(p.amount - coalesce(
         (SELECT sum(amount) FROM payment_reversals WHERE payment_id = p.id), 0)), 0)
       FROM sessions s INDEXED BY sessions_vehicle_start JOIN payments p ON p.session_id = s.id
       WHERE s.vehicle_id = ? AND s.business_date BETWEEN ? AND ?`,
    )
    .pluck();
  const facts = db.$client.prepare<unknown[], { plate: string; name: string }>(
    `SELECT v.plate AS plate, c.name AS name FROM vehicles v
     JOIN vehicle_classes c ON c.code = v.vehicle_class WHERE v.id = ?`,
  );
  const all = [...vehicles.values()];
  const most = all
    .toSorted((a, b) => b.visits - a.visits || b.last - a.last)
    .slice(0, MOST_VEHICLES);
  return {
    headlines: [
      { key: 'vehicles', kind: 'count', value: all.length },
      { key: 'visits', kind: 'count', value: all.reduce((sum, it) => sum + it.visits, 0) },
    ],
    columns: [
      { key: 'plate', kind: 'plate' },
      { key: 'vehicleClass', kind: 'text' },
      { key: 'times', kind: 'count' },
      { key: 'spent', kind: 'clp' },
      { key: 'lastVisit', kind: 'instant' },
    ],
    rows: most.map((it) => {
      const { plate, name } = facts.get(it.id) ?? { plate: '', name: '' };
      return [plate, name, it.visits, spent.get(it.id, scope.from, scope.to) ?? 0, it.last];
    }),
  };
};

interface Inside {
  readonly plate: string;
  readonly ticket: string;
  readonly spot: string;
  readonly name: string;
  readonly start: number;
  readonly status: string;
}

/** Who was inside at an instant, as the booth saw it then, and what became of the stay. */
export const openStays: Query = (db, scope) => {
  const at = Math.min(scope.at ?? scope.now, scope.now);
  const { where, values } = stayConditions(scope);
  const select = (index: string, condition: string): string =>
    `SELECT v.plate AS plate, s.ticket_number AS ticket, p.code AS spot, c.name AS name,
       s.start_time AS start, s.status AS status
     FROM sessions s INDEXED BY ${index} JOIN vehicles v ON v.id = s.vehicle_id
     JOIN spots p ON p.id = s.spot_id JOIN vehicle_classes c ON c.code = s.vehicle_class
     WHERE ${condition}${where}`;
  const rows = db.$client
    .prepare<unknown[], Inside>(
      `${select('sessions_end', 's.end_time > ? AND s.start_time <= ?')}
       UNION ALL ${select('sessions_one_open_per_spot', "s.status = 'open' AND s.start_time <= ?")}
       ORDER BY start, ticket`,
    )
    .all(at, at, ...values, at, ...values);
  const minutes = (start: number): number => Math.floor((at - start) / MINUTE_MS);
  return {
    headlines: [
      { key: 'inside', kind: 'count', value: rows.length },
      { key: 'oldest', kind: 'minutes', value: rows[0] ? minutes(rows[0].start) : null },
    ],
    columns: [
      { key: 'plate', kind: 'plate' },
      { key: 'ticket', kind: 'text' },
      { key: 'spot', kind: 'text' },
      { key: 'vehicleClass', kind: 'text' },
      { key: 'entry', kind: 'instant' },
      { key: 'minutesInside', kind: 'minutes' },
      { key: 'stateNow', kind: 'stay_state' },
    ],
    rows: rows.map((it) => [
      it.plate,
      it.ticket,
      it.spot,
      it.name,
      it.start,
      minutes(it.start),
      it.status,
    ]),
  };
};
