import { DATABASE_KINDS } from '@test/helpers/hq-database';
import { sharedHistory } from '@test/helpers/history';
import { whyNoPostgres } from '@test/helpers/postgres';
import { describe, expect, test } from 'vitest';
import { FAULTS } from './faults';
import { weather } from './storm';
import type { Outcome } from './storm';

/** `npm run test:sync -- --events 100000 --seed 7` sets them; a seed that found something can be run again. */
const SEED = Number(process.env['COIPO_SYNC_SEED'] ?? 20_261_121);
const EVENTS = Number(process.env['COIPO_SYNC_EVENTS'] ?? 4000);

/** What a car leaves in the log: it enters and pays, and now and then something else happens. */
const EVENTS_PER_CAR = 2.05;
const PER_DAY = Math.min(500, Math.max(100, Math.round(EVENTS / 200)));
const DAYS = Math.ceil(EVENTS / PER_DAY / EVENTS_PER_CAR);
/** Generous: this is no measurement. */
const TIMEOUT_MS = 300_000 + EVENTS * 30;

const history = sharedHistory({ days: DAYS, perDay: PER_DAY, seed: SEED % 1000 }, TIMEOUT_MS);
const kinds = DATABASE_KINDS.filter((kind) => kind === 'pglite' || whyNoPostgres() === null);

function tell(kind: string, { log, faults, requests, hqKills, boothKills }: Outcome): void {
  const told = {
    kind,
    seed: SEED,
    events: log.booth.length,
    requests,
    hqKills,
    boothKills,
    faults,
  };
  process.stdout.write(`${JSON.stringify(told)}\n`);
}

describe.each(kinds)('a booth and its HQ on %s in a storm', (kind) => {
  test(`agree to the row and to the peso (seed ${SEED})`, { timeout: TIMEOUT_MS }, async () => {
    const path = history.copy(kind);
    const outcome = await weather({ kind, path, seed: SEED, faults: 0.35, kills: 0.12 });
    tell(kind, outcome);
    expect(outcome.log.hq).toEqual(outcome.log.booth);
    expect(outcome.differences).toEqual([]);
    expect(outcome.pesos.hq).toBe(outcome.pesos.booth);
    expect(outcome.days).toEqual({ closed: DAYS, confirmed: DAYS });
    // Clocks were wrong, and that was told; nothing else was.
    expect(outcome.alarms.filter((code) => code !== 'CLOCK_SKEW')).toEqual([]);
    // The storm was one.
    expect(Object.keys(outcome.faults)).toEqual(expect.arrayContaining([...FAULTS]));
    expect(outcome.hqKills).toBeGreaterThan(0);
    expect(outcome.boothKills).toBeGreaterThan(0);
  });
});
