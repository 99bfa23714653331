import { DEFAULT_CHARGING_POLICY } from '@shared/kernel/policy';
import { quoteStay } from '@main/features/tariffs/index';
import { parseArgs } from 'node:util';
import { figure } from './measure/figure';
import { publish } from './measure/result';

const GOAL_US = 50;
/** So far from constant a stay of thirty days may be of one of a day. */
const GOAL_RATIO = 2;
const MINUTE_MS = 60_000;
const TIMES = 2000;
const ENTRY = Date.parse('2026-03-20T11:07:00Z');

/** Microseconds of one quote of a stay of so many minutes. */
function quoteOf(minutes: number, policy: typeof DEFAULT_CHARGING_POLICY): number {
  const began = performance.now();
  let sum = 0;
  for (let index = 0; index < TIMES; index += 1) {
    // Another minute each time: nothing can be remembered.
    const exit = ENTRY + (minutes + (index % 50)) * MINUTE_MS;
    const rates = { dayRate: 1800, nightRate: 1200 };
    sum += quoteStay({ entry: ENTRY, exit, rates, policy, discount: null }).amount;
  }
  if (sum < 0) throw new Error('a stay cost less than nothing');
  return ((performance.now() - began) * 1000) / TIMES;
}

/** What a quote costs the processor, of stays of an hour to thirty days, over the change of the clocks. */
export function bench(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: { rounds: { type: 'string', default: '15' } },
  });
  const lengths = { hour: 60, day: 1440, month: 30 * 1440 };
  const took = { hour: [] as number[], day: [] as number[], month: [] as number[] };
  for (let round = -3; round < Number(values.rounds); round += 1) {
    for (const [name, minutes] of Object.entries(lengths)) {
      const us = quoteOf(minutes, DEFAULT_CHARGING_POLICY);
      if (round >= 0) took[name as keyof typeof took].push(us);
    }
  }
  return publish('fee', [
    figure({
      what: 'fee of a stay of 30 days',
      unit: 'µs',
      values: took.month,
      atMost: GOAL_US,
      reference: { what: 'of one day', values: took.day, atMost: GOAL_RATIO },
    }),
    figure({ what: 'fee of a stay of an hour', unit: 'µs', values: took.hour }),
  ]);
}
