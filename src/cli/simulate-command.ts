import { UsageError, oneOf, required, wholeNumber } from './command';
import type { Given, Surroundings } from './command';
import { simulate } from './simulate/history';

const MAX_SEED = 2 ** 32 - 1;

/** A local day. Only dates that exist are taken: `2025-02-30` is not moved to another day. */
function day(given: Given, option: string): string {
  const text = required(given, option);
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Temporal.PlainDate.from(text).toString();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new UsageError(`--${option} must be a date, YYYY-MM-DD`);
}

export async function run(given: Given, { out }: Surroundings): Promise<number> {
  oneOf(given, 'site', ['demo']);
  const summary = await simulate({
    path: required(given, 'db'),
    days: wholeNumber(given, 'days', { from: 1, to: 3660 }),
    perDay: wholeNumber(given, 'per-day', { from: 1, to: 2000 }),
    seed: wholeNumber(given, 'seed', { from: 0, to: MAX_SEED }),
    start: day(given, 'start'),
  });
  await out.json(summary);
  return 0;
}
