import { AppError } from '@shared/kernel/errors';
import { DEFAULT_CHARGING_POLICY } from '@shared/kernel/policy';
import { existsSync, statSync } from 'node:fs';
import { planDay, startOf } from './site-day';
import { summarise } from './summary';
import type { Summary } from './summary';
import { createWorld } from './world';

export interface History {
  /** A file that does not exist yet. */
  readonly path: string;
  readonly days: number;
  readonly perDay: number;
  readonly seed: number;
  /** First local day, `YYYY-MM-DD`. */
  readonly start: string;
}

/** Before the first day: the site is set up the evening before it opens. */
const SET_UP_HOURS = 6;

/**
 * Plays the history of a site through the real services on a simulated clock. The same options make the
 * same rows. Cars that mean to leave after the last shift are left inside. Throws CONFLICT when the
 * file has content already.
 */
export async function simulate({ path, days, perDay, seed, start }: History): Promise<Summary> {
  if (existsSync(path) && statSync(path).size > 0) {
    throw new AppError(
      'CONFLICT',
      { path },
      'the database exists already; a history needs a new file',
    );
  }
  const first = Temporal.PlainDate.from(start);
  const opening = startOf(first, DEFAULT_CHARGING_POLICY.zone);
  const evening = opening - SET_UP_HOURS * 3_600_000;
  const world = await createWorld({ path, start: evening, perDay, seed });
  const { clock, db } = world.core;
  try {
    for (let index = 0; index < days; index += 1) {
      const date = first.add({ days: index });
      planDay(world, { date, index, days, perDay });
      const next = startOf(date.add({ days: 1 }), world.zone);
      const until = index < days - 1 ? next : lastMoment(next);
      // One transaction on disk per day; those of the services are savepoints in it.
      db.$client.transaction(() =>
        world.agenda.runUntil(until, (at) => clock.set(Math.max(clock.now(), at))),
      )();
    }
    return summarise(world, days);
  } finally {
    db.$client.pragma('wal_checkpoint(TRUNCATE)');
    db.$client.close();
  }
}

/** The night shift of the last day still closes. */
function lastMoment(midnight: number): number {
  return midnight + 4 * 3_600_000;
}
