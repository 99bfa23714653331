import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type Quote, quoteStay, type Stay } from '@main/features/tariffs/domain';
import { explanationSchema } from '@shared/kernel/explanation';
import type { ChargingPolicy, Discount } from '@shared/kernel/policy';
import { clockChanges, naiveQuote } from '@test/helpers/naive-fee';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const ZONES = ['America/Santiago', 'America/Punta_Arenas', 'Pacific/Easter'] as const;
const CHANGES = ZONES.flatMap((zone) => clockChanges(zone, 2015, 2030).map((at) => ({ zone, at })));

const clock = fc
  .integer({ min: 0, max: 1439 })
  .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);
const window = fc.oneof(
  fc.constant({ dayFrom: '08:00', dayTo: '21:00' }),
  fc.record({ dayFrom: clock, dayTo: clock }),
);
const rate = fc.integer({ min: 0, max: 4000 });
const rates = fc.record({ dayRate: rate, nightRate: rate });

const anyPolicy = (zone: fc.Arbitrary<string>): fc.Arbitrary<ChargingPolicy> =>
  fc
    .record({
      mode: fc.constantFrom('per_minute' as const, 'tranche' as const),
      zone,
      window,
      firstTranche: fc.integer({ min: 30, max: 90 }),
      nextTranche: fc.integer({ min: 10, max: 60 }),
      freeMinutes: fc.oneof(fc.constant(0), fc.nat(40)),
      dailyCap: fc.option(fc.nat(40_000)),
    })
    .map(({ window: hours, ...rest }) => ({ ...rest, ...hours }));

const discount: fc.Arbitrary<Discount | null> = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constant('percent' as const), value: fc.nat(100) }),
    fc.record({ kind: fc.constant('minutes' as const), value: fc.nat(4000) }),
    fc.record({ kind: fc.constant('amount' as const), value: fc.nat(30_000) }),
  ),
);

/** Up to so many days, short stays as likely as long ones. */
const length = (days: number): fc.Arbitrary<number> =>
  fc.oneof(fc.nat(3 * 60 * MINUTE), fc.nat(days * DAY));
const anyEntry = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2030, 11, 1) });

const anyStay = (days: number): fc.Arbitrary<Stay> =>
  fc
    .record({
      entry: anyEntry,
      length: length(days),
      rates,
      policy: anyPolicy(fc.constantFrom(...ZONES)),
      discount,
    })
    .map(({ length: ms, ...stay }) => ({ ...stay, exit: stay.entry + ms }));

const stayAcrossChange: fc.Arbitrary<Stay> = fc
  .record({
    change: fc.constantFrom(...CHANGES),
    before: length(2),
    after: length(2),
    rates,
    policy: anyPolicy(fc.constant('UTC')),
    discount,
  })
  .map(({ change: { zone, at }, before, after, rates: prices, policy, discount: agreed }) => ({
    entry: at - before,
    exit: at + after,
    rates: prices,
    policy: { ...policy, zone },
    discount: agreed,
  }));

function expectAsNaive(stay: Stay): Quote {
  const { explanation, ...quote } = quoteStay(stay);
  expect(quote).toEqual(naiveQuote(stay));
  return { explanation, ...quote };
}

describe('the engine is the minute-by-minute model', () => {
  test('for stays of a few days', () => {
    fc.assert(
      fc.property(anyStay(3), (stay) => void expectAsNaive(stay)),
      { numRuns: 600 },
    );
  });

  test('for stays of up to 80 days', () => {
    fc.assert(
      fc.property(anyStay(80), (stay) => void expectAsNaive(stay)),
      { numRuns: 40 },
    );
  });

  test('for stays around a clock change', () => {
    fc.assert(
      fc.property(stayAcrossChange, (stay) => void expectAsNaive(stay)),
      { numRuns: 600 },
    );
  });

  test('at every clock change of 2015–2030, to the second', () => {
    expect(CHANGES.length).toBeGreaterThan(60);
    const policy = {
      mode: 'per_minute',
      firstTranche: 30,
      nextTranche: 10,
      freeMinutes: 0,
    } as const;
    const windows = [
      { dayFrom: '08:00', dayTo: '21:00' },
      { dayFrom: '23:30', dayTo: '00:10' },
      { dayFrom: '22:10', dayTo: '21:40' },
    ];
    const spans: [before: number, after: number][] = [
      [90, 90],
      [1, 1],
      [0, 61],
      [61, 0],
      [1500, 1500],
    ];
    for (const { zone, at } of CHANGES) {
      for (const hours of windows) {
        for (const [before, after] of spans) {
          for (const seconds of [0, 1, 30]) {
            expectAsNaive({
              entry: at - before * MINUTE - seconds * 1000,
              exit: at + after * MINUTE + seconds * 1000,
              rates: { dayRate: 1207, nightRate: 611 },
              policy: { ...policy, ...hours, zone, dailyCap: 17_000 },
            });
          }
        }
      }
    }
  });
});

describe('what always holds', () => {
  const stays = fc.oneof(anyStay(5), stayAcrossChange);

  test('the explanation adds up to the amount, and passes its schema', () => {
    fc.assert(
      fc.property(stays, (stay) => {
        const { amount, explanation } = quoteStay(stay);
        expect(explanationSchema.safeParse(explanation).error).toBeUndefined();
        expect(explanation.lines.reduce((sum, line) => sum + line.amount, 0)).toBe(amount);
      }),
      { numRuns: 1000 },
    );
  });

  test('every day and night line is within a peso of its exact price', () => {
    fc.assert(
      fc.property(stays, (stay) => {
        for (const line of quoteStay(stay).explanation.lines) {
          if (line.kind !== 'day' && line.kind !== 'night') continue;
          expect(Math.abs(line.amount - (line.minutes * line.rate) / 60)).toBeLessThan(1);
        }
      }),
    );
  });

  test('staying longer never costs less, with or without a discount', () => {
    fc.assert(
      fc.property(stays, fc.nat(2 * DAY), (stay, more) => {
        const longer = quoteStay({ ...stay, exit: stay.exit + more });
        const quote = quoteStay(stay);
        expect(longer.gross).toBeGreaterThanOrEqual(quote.gross);
        expect(longer.amount).toBeGreaterThanOrEqual(quote.amount);
      }),
    );
  });

  test('nothing is rounded up: less than a further minute changes nothing', () => {
    fc.assert(
      fc.property(stays, fc.nat(MINUTE - 1), (stay, more) => {
        const exit = stay.exit - ((stay.exit - stay.entry) % MINUTE);
        expect(quoteStay({ ...stay, exit: exit + more })).toEqual(quoteStay({ ...stay, exit }));
      }),
    );
  });

  test('never more than real time at its rates, nor than the cap of each block begun', () => {
    fc.assert(
      fc.property(stays, (stay) => {
        const { gross, amount, minutes, dayMinutes, nightMinutes } = quoteStay(stay);
        const { dayRate, nightRate } = stay.rates;
        expect(gross * 60).toBeLessThanOrEqual(dayMinutes * dayRate + nightMinutes * nightRate);
        expect(dayMinutes + nightMinutes).toBeLessThanOrEqual(minutes);
        expect(amount).toBeLessThanOrEqual(gross);
        expect(amount).toBeGreaterThanOrEqual(0);
        const cap = stay.policy.dailyCap ?? Number.MAX_VALUE;
        expect(gross).toBeLessThanOrEqual(cap * Math.ceil(minutes / 1440));
      }),
      { numRuns: 1000 },
    );
  });
});
