import { conflicts, dayConfirmations, payments, sessions } from '@hq/db/schema/index';
import { isDeepStrictEqual } from 'node:util';
import { isAppError } from '@shared/kernel/errors';
import { expect, onTestFinished, test } from 'vitest';
import { checkIn, payCash } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { courier } from '@test/helpers/courier';
import type { Courier } from '@test/helpers/courier';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { expectSound } from '@test/helpers/stays';
import { twoBooths } from '@test/helpers/two-booths';

const SEEDS = [1, 2];
const DAYS = 4;
const STEPS = 36;
const PLATES = Array.from({ length: 14 }, (_, index) => `KRTV${20 + index}`);

/** mulberry32: the same numbers for the same seed. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

interface Site {
  readonly hq: TestHq;
  readonly booths: readonly [TestBooth, TestBooth];
  readonly post: Courier;
  readonly random: (below: number) => number;
}

const openAt = (booth: TestBooth): string[] =>
  booth.core.db.$client
    .prepare<[], string>("SELECT id FROM sessions WHERE status = 'open' ORDER BY id")
    .pluck()
    .all();

const freeSpots = async (booth: TestBooth): Promise<string[]> =>
  (await booth.call('parking.board', {})).zones
    .flatMap((zone) => zone.spots)
    .filter(({ state }) => state === 'free')
    .map(({ spotId }) => spotId);

/** One thing that a person does at one of the booths; what is refused is refused. */
async function step({ booths, random }: Site): Promise<void> {
  const booth = booths[random(2)] as TestBooth;
  const open = openAt(booth);
  const sessionId = open[random(Math.max(1, open.length))];
  const what = random(10);
  if (what < 4 || sessionId === undefined) {
    await checkIn(booth, PLATES[random(PLATES.length)] as string);
  } else if (what < 7) await payCash(booth, sessionId);
  else if (what < 8) {
    const spotId = (await freeSpots(booth))[random(8)] as string;
    await booth.call('sessions.move', { sessionId, spotId, exchange: null });
  } else if (what < 9) {
    await booth.call('sessions.void', { sessionId, kind: 'forgotten', reason: 'ya no está' });
  } else {
    const requestId = crypto.randomUUID();
    const plate = PLATES[random(PLATES.length)] as string;
    await booth.call('sessions.correct', { requestId, sessionId, plate, reason: 'mal leída' });
  }
}

/** The network of a bad day: pieces of a log, pages of the feed, some of them twice. */
async function network({ booths, post, random }: Site): Promise<void> {
  const booth = booths[random(2)] as TestBooth;
  if (random(2) === 0) await post.push(booth, 1 + random(20), random(5));
  else await post.pull(booth, 1 + random(20), random(9));
}

async function endOfDay({ booths }: Site): Promise<void> {
  for (const booth of booths) {
    await booth.call('shifts.submitCount', { count: { '10000': 4, '1000': 10 } });
    await booth.call('shifts.close', { explanation: 'de la prueba' });
    const { waiting, today } = await booth.call('days.overview', {});
    for (const date of new Set([...waiting, today])) await booth.call('days.close', { date });
  }
}

async function live(site: Site): Promise<void> {
  const { booths, hq, random } = site;
  for (let day = 0; day < DAYS; day += 1) {
    // Together, on a bad line, and apart.
    const line = random(3);
    for (let count = 0; count < STEPS; count += 1) {
      for (const booth of booths) booth.passMinutes(1 + random(20));
      await step(site).catch((error: unknown) => {
        if (!isAppError(error)) throw error;
      });
      if (line === 0) await site.post.meet(...booths);
      else if (line === 1) await network(site);
    }
    await endOfDay(site);
    const latest = Math.max(...booths.map(({ clock }) => clock.now()));
    const morning = (Math.floor(latest / 86_400_000) + 1) * 86_400_000 + 11 * 3_600_000;
    for (const booth of booths) {
      booth.clock.set(morning);
      await booth.call('shifts.open', { float: { '10000': 4, '1000': 10 } });
    }
    hq.setNow(morning);
  }
}

interface Standing {
  readonly id: string;
  readonly plate: string;
  readonly spot: string;
  readonly status: string;
  readonly endTime: number | null;
  readonly exit: string | null;
}

const standingAt = (booth: TestBooth): Map<string, Standing> => {
  const rows = booth.core.db.$client
    .prepare<[], Standing>(
      `SELECT s.id, v.plate, s.spot_id AS spot, s.status, s.end_time AS endTime,
         s.exit_terminal_id AS "exit"
       FROM sessions s JOIN vehicles v ON v.id = s.vehicle_id`,
    )
    .all();
  return new Map(rows.map((row) => [row.id, row]));
};

const one = (booth: TestBooth, sql: string): number =>
  Number(booth.core.db.$client.prepare(sql).pluck().get());

const selfOf = (booth: TestBooth): string =>
  String(booth.core.db.$client.prepare('SELECT id FROM terminals WHERE is_self = 1').pluck().get());

/** Stays that stand otherwise at a booth than at HQ, save for what that booth had ended before it heard. */
async function unlike({ hq, booths }: Site): Promise<unknown[]> {
  const rows = await hq.db.select().from(sessions);
  return booths.flatMap((booth) => {
    const here = standingAt(booth);
    const self = selfOf(booth);
    return rows.flatMap((row) => {
      const { id, plate, spotId: spot, status, endTime, exitTerminalId: exit } = row;
      const kept = here.get(id);
      // Who ended a stay keeps it as it was then; what another did with it meanwhile is too late there.
      const byItself = kept?.exit === self;
      if (byItself && exit !== self) return [];
      const there = byItself
        ? { ...kept, status, endTime, exit }
        : { id, plate, spot, status, endTime, exit };
      return isDeepStrictEqual(kept, there) ? [] : [{ booth: self, kept, there }];
    });
  });
}

/** Pesos and payments here and there. */
async function moneyOf({ hq, booths }: Site) {
  const paid = await hq.db.select().from(payments);
  const total = (sql: string): number => booths.reduce((all, it) => all + one(it, sql), 0);
  return {
    paid,
    atHq: [paid.length, paid.reduce((sum, { amount }) => sum + amount, 0)],
    atBooths: [
      total('SELECT count(*) FROM payments'),
      total('SELECT coalesce(sum(amount), 0) FROM payments'),
    ],
  };
}

/** Stays that drivers paid at both booths. */
function paidTwice(paid: readonly { sessionId: string; amount: number }[]): string[] {
  const byStay = Map.groupBy(
    paid.filter(({ amount }) => amount > 0),
    ({ sessionId }) => sessionId,
  );
  return [...byStay].flatMap(([id, rows]) => (rows.length > 1 ? [id] : [])).toSorted();
}

/** Days that do not add up, and whether what one booth took over the other let go. */
async function countsOf({ booths }: Site) {
  const closings = await Promise.all(booths.map((it) => it.call('days.closed', { limit: 100 })));
  const days = closings.flat().map(({ totals }) => totals);
  const wrong = days.filter(
    ({ tickets, stays }) =>
      tickets.issued !== tickets.paid + tickets.voided + tickets.elsewhere + tickets.open ||
      stays.open !==
        stays.before + stays.in + stays.takenOver - stays.out - stays.voided - stays.elsewhere,
  );
  const total = (sql: string): number => booths.reduce((all, it) => all + one(it, sql), 0);
  const takenOver = total(
    `SELECT count(*) FROM sessions WHERE arrived = 1
       AND exit_terminal_id = (SELECT id FROM terminals WHERE is_self = 1)`,
  );
  return {
    days: days.length,
    wrong,
    takenOver: [days.reduce((sum, { stays }) => sum + stays.takenOver, 0), takenOver],
    // Save what both of them ended, and what was heard of after the last closing.
    letGo: total('SELECT count(*) FROM sessions WHERE elsewhere_date IS NOT NULL'),
    endedTwice: endedHere(booths, 'arrived = 1').intersection(endedHere(booths, 'arrived = 0'))
      .size,
  };
}

/** Stays of the kind that some booth ended itself. */
function endedHere(booths: Site['booths'], kind: string): Set<string> {
  const ended = (booth: TestBooth): string[] =>
    booth.core.db.$client
      .prepare<[], string>(
        `SELECT id FROM sessions WHERE ${kind}
           AND exit_terminal_id = (SELECT id FROM terminals WHERE is_self = 1)`,
      )
      .pluck()
      .all();
  return new Set(booths.flatMap(ended));
}

test.each(SEEDS)('days apart and together, seed %i', { timeout: 120_000 }, async (seed) => {
  const hq = await testHq();
  onTestFinished(() => hq.close());
  const { a, b } = await twoBooths('Ana Rivas');
  const post = await courier(hq, a, b);
  const site: Site = { hq, booths: [a, b], post, random: randomOf(seed) };
  await live(site);
  await post.meet(a, b);
  expect(await hq.db.select().from(sessions)).not.toHaveLength(0);
  expect(await unlike(site)).toEqual([]);
  const { paid, atHq, atBooths } = await moneyOf(site);
  expect(atHq).toEqual(atBooths);
  const known = await hq.db.select().from(conflicts);
  expect(known.map(({ sessionId }) => sessionId).toSorted()).toEqual(paidTwice(paid));
  for (const booth of site.booths) {
    const list = await booth.call('conflicts.list', {});
    expect(list.paidTwice).toHaveLength(known.length);
    expectSound(booth);
  }
  const counts = await countsOf(site);
  expect(counts.wrong).toEqual([]);
  expect(counts.takenOver[0]).toBe(counts.takenOver[1]);
  expect(counts.letGo).toBe((counts.takenOver[1] ?? 0) - counts.endedTwice);
  // HQ counts the same days from its own rows.
  const confirmed = await hq.db.select().from(dayConfirmations);
  expect(confirmed.filter(({ state }) => state !== 'confirmed')).toEqual([]);
  expect(confirmed).toHaveLength(counts.days);
});
