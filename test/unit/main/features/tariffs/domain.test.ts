import { describe, expect, test } from 'vitest';

import { naiveQuote } from '@test/helpers/naive-fee';
import { quoteStay, type Stay } from '@main/features/tariffs/domain';
import { explanationSchema } from '@shared/kernel/explanation';
import { type ChargingPolicy, DEFAULT_CHARGING_POLICY, type Discount } from '@shared/kernel/policy';

const ms = (iso: string): number => Temporal.Instant.from(iso).epochMilliseconds;

interface Terms extends Partial<ChargingPolicy> {
  day?: number;
  night?: number;
  discount?: Discount;
}

/** Day 1200 and night 600 an hour (20 and 10 a minute), window 08:00–21:00, Santiago. */
function stay(entry: string, exit: string, terms: Terms = {}): Stay {
  const { day = 1200, night = 600, discount = null, ...policy } = terms;
  return {
    entry: ms(entry),
    exit: ms(exit),
    rates: { dayRate: day, nightRate: night },
    policy: { ...DEFAULT_CHARGING_POLICY, ...policy },
    discount,
  };
}

const TRANCHE: Terms = { mode: 'tranche' };
const PUNTA: Terms = { zone: 'America/Punta_Arenas' };
const EASTER: Terms = { zone: 'Pacific/Easter' };
const percent = (value: number): Terms => ({ discount: { kind: 'percent', value } });
const amount = (value: number): Terms => ({ discount: { kind: 'amount', value } });
const minutes = (value: number): Terms => ({ discount: { kind: 'minutes', value } });

// Expected: minutes, chargeable, day, night, gross, amount.
type Case = [entry: string, exit: string, terms: Terms, expected: number[]];

const CASES: Record<string, Case[]> = {
  'minutes and the day window': [
    // 20:30–21:00 30 day = 600; 21:00–21:45 45 night = 450
    ['2026-03-10T20:30-03:00', '2026-03-10T21:45-03:00', {}, [75, 75, 30, 45, 1050, 1050]],
    ['2026-03-10T10:00-03:00', '2026-03-10T10:00-03:00', {}, [0, 0, 0, 0, 0, 0]],
    // 59.999 s is no whole minute
    ['2026-03-10T10:00-03:00', '2026-03-10T10:00:59.999-03:00', {}, [0, 0, 0, 0, 0, 0]],
    ['2026-03-10T10:00-03:00', '2026-03-10T10:01-03:00', {}, [1, 1, 1, 0, 20, 20]],
    ['2026-03-10T10:00-03:00', '2026-03-10T10:01:59.999-03:00', {}, [1, 1, 1, 0, 20, 20]],
    ['2026-03-10T03:00-03:00', '2026-03-10T03:01-03:00', {}, [1, 1, 0, 1, 10, 10]],
    // the minute that begins at 07:59:30 is night although half of it lies after 08:00
    ['2026-03-10T07:59:30-03:00', '2026-03-10T08:00:30-03:00', {}, [1, 1, 0, 1, 10, 10]],
    ['2026-03-10T07:59:30-03:00', '2026-03-10T08:01:30-03:00', {}, [2, 2, 1, 1, 30, 30]],
    // the minute that begins at 20:59:59 is day
    ['2026-03-10T20:59:59-03:00', '2026-03-10T21:00:59-03:00', {}, [1, 1, 1, 0, 20, 20]],
    ['2026-03-10T07:59-03:00', '2026-03-10T08:01-03:00', {}, [2, 2, 1, 1, 30, 30]],
    ['2026-03-10T20:59-03:00', '2026-03-10T21:01-03:00', {}, [2, 2, 1, 1, 30, 30]],
    // the same stay told in UTC
    ['2026-03-10T23:30Z', '2026-03-11T00:45Z', {}, [75, 75, 30, 45, 1050, 1050]],
    // new year's night
    ['2026-12-31T23:30-03:00', '2027-01-01T00:30-03:00', {}, [60, 60, 0, 60, 600, 600]],
    // 36 h over 29 February: day 1 (20–21) + 13 = 14 h = 16800; night 11 + 11 = 22 h = 13200
    ['2028-02-28T20:00-03:00', '2028-03-01T08:00-03:00', {}, [2160, 2160, 840, 1320, 30000, 30000]],
    // window 20:00–06:00: 19:30–20:00 night 300, 20:00–20:30 day 600
    [
      '2026-03-10T19:30-03:00',
      '2026-03-10T20:30-03:00',
      { dayFrom: '20:00', dayTo: '06:00' },
      [60, 60, 30, 30, 900, 900],
    ],
    // the same window at its other end: 05:30–06:00 day, 06:00–06:30 night
    [
      '2026-03-10T05:30-03:00',
      '2026-03-10T06:30-03:00',
      { dayFrom: '20:00', dayTo: '06:00' },
      [60, 60, 30, 30, 900, 900],
    ],
    // equal ends: the whole day is day, 75 × 20
    [
      '2026-03-10T20:30-03:00',
      '2026-03-10T21:45-03:00',
      { dayFrom: '09:00', dayTo: '09:00' },
      [75, 75, 75, 0, 1500, 1500],
    ],
    // 30 days of 13 h day = 390 h × 1200 = 468000; 11 h night = 330 h × 600 = 198000
    [
      '2026-05-01T13:17-03:00',
      '2026-05-31T13:17-03:00',
      PUNTA,
      [43200, 43200, 23400, 19800, 666000, 666000],
    ],
  ],
  'fractions of a peso': [
    // 1000/60 = 16.67
    ['2026-03-10T10:00-03:00', '2026-03-10T10:01-03:00', { day: 1000 }, [1, 1, 1, 0, 16, 16]],
    // 7000/60 = 116.67
    ['2026-03-10T10:00-03:00', '2026-03-10T10:07-03:00', { day: 1000 }, [7, 7, 7, 0, 116, 116]],
    // floored once, on the sum: 16.67 + 8.33 = 25
    [
      '2026-03-10T20:59-03:00',
      '2026-03-10T21:01-03:00',
      { day: 1000, night: 500 },
      [2, 2, 1, 1, 25, 25],
    ],
    // 59/60 of a peso is nothing
    ['2026-03-10T10:00-03:00', '2026-03-10T10:59-03:00', { day: 1 }, [59, 59, 59, 0, 0, 0]],
    ['2026-03-10T10:00-03:00', '2026-03-10T11:00-03:00', { day: 1 }, [60, 60, 60, 0, 1, 1]],
  ],
  tranches: [
    ['2026-03-10T10:00-03:00', '2026-03-10T10:29-03:00', TRANCHE, [29, 0, 0, 0, 0, 0]],
    ['2026-03-10T10:00-03:00', '2026-03-10T10:30-03:00', TRANCHE, [30, 30, 30, 0, 600, 600]],
    ['2026-03-10T10:00-03:00', '2026-03-10T10:39-03:00', TRANCHE, [39, 30, 30, 0, 600, 600]],
    ['2026-03-10T10:00-03:00', '2026-03-10T10:39:59-03:00', TRANCHE, [39, 30, 30, 0, 600, 600]],
    ['2026-03-10T10:00-03:00', '2026-03-10T10:40-03:00', TRANCHE, [40, 40, 40, 0, 800, 800]],
    ['2026-03-10T10:00-03:00', '2026-03-10T10:52-03:00', TRANCHE, [52, 50, 50, 0, 1000, 1000]],
    // 52 → 50 minutes: 20:40–21:00 20 day = 400, 21:00–21:30 30 night = 300
    ['2026-03-10T20:40-03:00', '2026-03-10T21:32-03:00', TRANCHE, [52, 50, 20, 30, 700, 700]],
    // 45 + 15: 59 → 45, 60 → 60
    [
      '2026-03-10T10:00-03:00',
      '2026-03-10T10:59-03:00',
      { ...TRANCHE, firstTranche: 45, nextTranche: 15 },
      [59, 45, 45, 0, 900, 900],
    ],
    [
      '2026-03-10T10:00-03:00',
      '2026-03-10T11:00-03:00',
      { ...TRANCHE, firstTranche: 45, nextTranche: 15 },
      [60, 60, 60, 0, 1200, 1200],
    ],
  ],
  'the free period': [
    ['2026-03-10T10:00-03:00', '2026-03-10T10:15-03:00', { freeMinutes: 15 }, [15, 0, 0, 0, 0, 0]],
    // 15 min 59.999 s are 15 effective minutes
    [
      '2026-03-10T10:00-03:00',
      '2026-03-10T10:15:59.999-03:00',
      { freeMinutes: 15 },
      [15, 0, 0, 0, 0, 0],
    ],
    // beyond it the stay is charged from its beginning: 16 × 20
    [
      '2026-03-10T10:00-03:00',
      '2026-03-10T10:16-03:00',
      { freeMinutes: 15 },
      [16, 16, 16, 0, 320, 320],
    ],
    [
      '2026-03-10T10:00-03:00',
      '2026-03-10T10:35-03:00',
      { ...TRANCHE, freeMinutes: 35 },
      [35, 0, 0, 0, 0, 0],
    ],
    // 36 minutes: one tranche
    [
      '2026-03-10T10:00-03:00',
      '2026-03-10T10:36-03:00',
      { ...TRANCHE, freeMinutes: 35 },
      [36, 30, 30, 0, 600, 600],
    ],
  ],
  'the cap of 24 hours from entry': [
    // 13 h × 1200 + 11 h × 600 = 22200 → 9000
    [
      '2026-03-10T10:00-03:00',
      '2026-03-11T10:00-03:00',
      { dailyCap: 9000 },
      [1440, 1440, 780, 660, 9000, 9000],
    ],
    // 2 × 9000 + 30 × 20
    [
      '2026-03-10T10:00-03:00',
      '2026-03-12T10:30-03:00',
      { dailyCap: 9000 },
      [2910, 2910, 1590, 1320, 18600, 18600],
    ],
    // 5 h = 6000, not reached
    [
      '2026-03-10T10:00-03:00',
      '2026-03-10T15:00-03:00',
      { dailyCap: 9000 },
      [300, 300, 300, 0, 6000, 6000],
    ],
    // 7 h 30 is 9000 exactly; a minute more adds nothing
    [
      '2026-03-10T10:00-03:00',
      '2026-03-10T17:31-03:00',
      { dailyCap: 9000 },
      [451, 451, 451, 0, 9000, 9000],
    ],
    // the second block begins at 20:00, not at midnight: 9000 + 1 h day
    [
      '2026-03-10T20:00-03:00',
      '2026-03-11T21:00-03:00',
      { dailyCap: 9000 },
      [1500, 1500, 840, 660, 10200, 10200],
    ],
    // 9000 + 1000/60
    [
      '2026-03-10T10:00-03:00',
      '2026-03-11T10:01-03:00',
      { dailyCap: 9000, day: 1000 },
      [1441, 1441, 781, 660, 9016, 9016],
    ],
    ['2026-03-10T10:00-03:00', '2026-03-10T11:00-03:00', { dailyCap: 0 }, [60, 60, 60, 0, 0, 0]],
    // 30 × 9000, over the change of 4 April: day 11 h on 10 March, 29 × 13 h, 1 h on 9 April
    // = 389 h; night 720 − 389 = 331 h
    [
      '2026-03-10T10:00-03:00',
      '2026-04-09T09:00-04:00',
      { dailyCap: 9000 },
      [43200, 43200, 23340, 19860, 270000, 270000],
    ],
    // 25 wall hours 08:00→08:00 are 25 h: block 1 = 13 h day + 11 h night = 22200 → 20000,
    // block 2 = 07:00–08:00 night = 600
    [
      '2026-04-04T08:00-03:00',
      '2026-04-05T08:00-04:00',
      { dailyCap: 20000 },
      [1500, 1500, 780, 720, 20600, 20600],
    ],
  ],
  'nights with a clock change': [
    // 22:30–24:00 90, 23:00–24:00 again 60, 00:00–00:30 30
    ['2026-04-04T22:30-03:00', '2026-04-05T00:30-04:00', {}, [180, 180, 0, 180, 1800, 1800]],
    // 22:00–24:00 120, 01:00–08:00 420
    ['2026-09-05T22:00-04:00', '2026-09-06T08:00-03:00', {}, [540, 540, 0, 540, 5400, 5400]],
    // Punta Arenas keeps −03 all year
    ['2026-04-04T22:30-03:00', '2026-04-05T00:30-03:00', PUNTA, [120, 120, 0, 120, 1200, 1200]],
    // Easter Island goes from 22:00 back to 21:00: 20:30–21:00 30 day, 60 night, 21:00–21:30 30 night
    ['2026-04-04T20:30-05:00', '2026-04-04T21:30-06:00', EASTER, [120, 120, 30, 90, 1500, 1500]],
    // window to 21:30: 20:30–21:30 60 day, 21:30–22:00 30 night, 21:00–21:30 again 30 day
    [
      '2026-04-04T20:30-05:00',
      '2026-04-04T21:30-06:00',
      { ...EASTER, dayTo: '21:30' },
      [120, 120, 90, 30, 2100, 2100],
    ],
    // and from 22:00 forward to 23:00; window to 22:30: 21:30–22:00 30 day, 23:00–23:30 30 night
    [
      '2026-09-05T21:30-06:00',
      '2026-09-05T23:30-05:00',
      { ...EASTER, dayTo: '22:30' },
      [60, 60, 30, 30, 900, 900],
    ],
    // with seconds: the minute of 21:59:30 (−05) is before the change, the next one is 21:00:30 (−06)
    [
      '2026-04-04T21:59:30-05:00',
      '2026-04-04T21:01:30-06:00',
      { ...EASTER, dayTo: '21:30' },
      [2, 2, 1, 1, 30, 30],
    ],
  ],
  discounts: [
    ['2026-03-10T20:30-03:00', '2026-03-10T21:45-03:00', percent(0), [75, 75, 30, 45, 1050, 1050]],
    ['2026-03-10T20:30-03:00', '2026-03-10T21:45-03:00', percent(10), [75, 75, 30, 45, 1050, 945]],
    // 892.5
    ['2026-03-10T20:30-03:00', '2026-03-10T21:45-03:00', percent(15), [75, 75, 30, 45, 1050, 892]],
    ['2026-03-10T20:30-03:00', '2026-03-10T21:45-03:00', percent(100), [75, 75, 30, 45, 1050, 0]],
    ['2026-03-10T20:30-03:00', '2026-03-10T21:45-03:00', amount(500), [75, 75, 30, 45, 1050, 550]],
    ['2026-03-10T20:30-03:00', '2026-03-10T21:45-03:00', amount(2000), [75, 75, 30, 45, 1050, 0]],
    // the earliest minutes: the 30 of the day, then 15 of the night
    ['2026-03-10T20:30-03:00', '2026-03-10T21:45-03:00', minutes(30), [75, 75, 30, 45, 1050, 450]],
    ['2026-03-10T20:30-03:00', '2026-03-10T21:45-03:00', minutes(45), [75, 75, 30, 45, 1050, 300]],
    ['2026-03-10T20:30-03:00', '2026-03-10T21:45-03:00', minutes(100), [75, 75, 30, 45, 1050, 0]],
    // 7 × 16.67 = 116.67; 6 × 16.67 = 100
    [
      '2026-03-10T10:00-03:00',
      '2026-03-10T10:07-03:00',
      { ...minutes(1), day: 1000 },
      [7, 7, 7, 0, 116, 100],
    ],
    // 24 h without the first hour still cost 21000, more than the cap
    [
      '2026-03-10T10:00-03:00',
      '2026-03-11T10:00-03:00',
      { ...minutes(60), dailyCap: 9000 },
      [1440, 1440, 780, 660, 9000, 9000],
    ],
    // blocks stay counted from entry: the first one is dropped whole, the second is 1 h day
    [
      '2026-03-10T10:00-03:00',
      '2026-03-11T11:00-03:00',
      { ...minutes(1440), dailyCap: 9000 },
      [1500, 1500, 840, 660, 10200, 1200],
    ],
    // 50 chargeable minutes without the first 20
    [
      '2026-03-10T10:00-03:00',
      '2026-03-10T10:52-03:00',
      { ...TRANCHE, ...minutes(20) },
      [52, 50, 50, 0, 1000, 600],
    ],
  ],
};

describe.each(Object.entries(CASES))('%s', (_name, cases) => {
  test.each(cases)('%s → %s %o', (entry, exit, terms, expected) => {
    const quote = quoteStay(stay(entry, exit, terms));
    expect([
      quote.minutes,
      quote.chargeableMinutes,
      quote.dayMinutes,
      quote.nightMinutes,
      quote.gross,
      quote.amount,
    ]).toEqual(expected);
    expect(quote.discount).toBe(quote.gross - quote.amount);
    expect(explanationSchema.parse(quote.explanation)).toEqual(quote.explanation);
  });
});

test('VAT and cash: 1050 is 882 + 168 and 1050 in cash; 1236 is paid with 1240', () => {
  const worked = quoteStay(stay('2026-03-10T20:30-03:00', '2026-03-10T21:45-03:00'));
  expect(worked).toMatchObject({ amount: 1050, net: 882, vat: 168, cashAmount: 1050 });
  const odd = quoteStay(stay('2026-03-10T10:00-03:00', '2026-03-10T11:00-03:00', { day: 1236 }));
  expect(odd).toMatchObject({ amount: 1236, net: 1039, vat: 197, cashAmount: 1240 });
});

describe('the explanation', () => {
  const lines = (entry: string, exit: string, terms: Terms = {}) =>
    quoteStay(stay(entry, exit, terms)).explanation.lines;

  test('names day, night, cap and discount, in the order they are reckoned', () => {
    const terms = { ...percent(10), dailyCap: 9000 };
    expect(lines('2026-03-10T10:00-03:00', '2026-03-11T10:30-03:00', terms)).toEqual([
      { kind: 'day', minutes: 810, rate: 1200, amount: 16_200 },
      { kind: 'night', minutes: 660, rate: 600, amount: 6_600 },
      { kind: 'cap', cap: 9000, blocks: 1, amount: -13_200 },
      { kind: 'discount', discount: { kind: 'percent', value: 10 }, amount: -960 },
    ]);
  });

  test('has no line for a cap that took nothing off', () => {
    // 7 h 30 by day cost the cap exactly
    const terms = { dailyCap: 9000 };
    expect(lines('2026-03-10T10:00-03:00', '2026-03-10T17:30-03:00', terms)).toEqual([
      { kind: 'day', minutes: 450, rate: 1200, amount: 9000 },
    ]);
  });

  test('says how tranches were counted', () => {
    expect(lines('2026-03-10T10:00-03:00', '2026-03-10T10:52-03:00', TRANCHE)).toEqual([
      { kind: 'tranche', first: 30, next: 10, completed: 3, unchargedMinutes: 2, amount: 0 },
      { kind: 'day', minutes: 50, rate: 1200, amount: 1000 },
    ]);
    expect(lines('2026-03-10T10:00-03:00', '2026-03-10T10:29-03:00', TRANCHE)).toEqual([
      { kind: 'tranche', first: 30, next: 10, completed: 0, unchargedMinutes: 29, amount: 0 },
    ]);
  });

  test('says whether the free period applied', () => {
    const terms = { ...TRANCHE, freeMinutes: 40 };
    expect(lines('2026-03-10T10:00-03:00', '2026-03-10T10:40-03:00', terms)).toEqual([
      { kind: 'free_period', limit: 40, applied: true, amount: 0 },
    ]);
    expect(lines('2026-03-10T10:00-03:00', '2026-03-10T10:41-03:00', terms)[0]).toEqual({
      kind: 'free_period',
      limit: 40,
      applied: false,
      amount: 0,
    });
  });

  test('gives a peso made of two fractions to the larger one', () => {
    // 1 × 1000/60 = 16.67 and 1 × 500/60 = 8.33 make 25
    const terms = { day: 1000, night: 500 };
    expect(lines('2026-03-10T20:59-03:00', '2026-03-10T21:01-03:00', terms)).toEqual([
      { kind: 'day', minutes: 1, rate: 1000, amount: 17 },
      { kind: 'night', minutes: 1, rate: 500, amount: 8 },
    ]);
    // 500/60 = 8.33 by day and 1000/60 = 16.67 by night
    const reversed = { day: 500, night: 1000 };
    expect(lines('2026-03-10T20:59-03:00', '2026-03-10T21:01-03:00', reversed)).toEqual([
      { kind: 'day', minutes: 1, rate: 500, amount: 8 },
      { kind: 'night', minutes: 1, rate: 1000, amount: 17 },
    ]);
  });
});

describe('refusals', () => {
  const good = stay('2026-03-10T10:00-03:00', '2026-03-10T11:00-03:00');

  test.each<[string, Partial<Stay>]>([
    ['EXIT_BEFORE_ENTRY', { exit: good.entry - 1 }],
    ['INSTANT_INVALID', { exit: Number.NaN }],
    ['INSTANT_INVALID', { entry: good.entry + 0.5 }],
    ['RATES_INVALID', { rates: { dayRate: 1200.5, nightRate: 600 } }],
    ['DISCOUNT_INVALID', { discount: { kind: 'percent', value: 101 } }],
    ['POLICY_INVALID', { policy: { ...good.policy, dayTo: '25:00' } }],
    [
      'POLICY_FIRST_TRANCHE_TOO_SHORT',
      { policy: { ...good.policy, mode: 'tranche', firstTranche: 29 } },
    ],
    // 60 minutes × (2^53 − 1)/50 is beyond 2^53 − 1
    [
      'AMOUNT_TOO_LARGE',
      { rates: { dayRate: 0, nightRate: Math.floor(Number.MAX_SAFE_INTEGER / 50) } },
    ],
  ])('%s', (code, change) => {
    expect(() => quoteStay({ ...good, ...change })).toThrow(expect.objectContaining({ code }));
  });

  test('the largest exact sum is still charged', () => {
    const dayRate = Math.floor(Number.MAX_SAFE_INTEGER / 60);
    const quote = quoteStay({
      ...good,
      rates: { dayRate, nightRate: 0 },
      discount: { kind: 'percent', value: 1 },
    });
    expect(quote.gross).toBe(dayRate);
    expect(quote.amount).toBe(Number((BigInt(dayRate) * 99n) / 100n));
  });
});

// Clocks in Santiago go back on 5 April 2026 (03:00Z) and forward on 6 September (04:00Z).
describe('blocks of 24 hours around a change of the clocks', () => {
  const FROM = ['2026-04-02T10:17-03:00', '2026-04-03T23:00-03:00', '2026-09-03T10:17-04:00'];
  const HOURS = [24, 47.9, 72, 72.1, 100.2, 24 * 9 + 5];
  const TERMS: Terms[] = [
    {},
    { dailyCap: 9000 },
    { dailyCap: 20_299 },
    { dailyCap: 9000, ...minutes(90) },
    { dailyCap: 20_000, ...minutes(24 * 60 + 7) },
    { dailyCap: 20_000, ...minutes(5 * 24 * 60 + 30) },
    { ...minutes(3 * 24 * 60) },
    { dayFrom: '20:00', dayTo: '06:00', dailyCap: 17_000 },
  ];
  test.each(FROM)('from %s cost what their minutes do, one by one', (from) => {
    for (const hours of HOURS) {
      for (const terms of TERMS) {
        const { explanation: _lines, ...quote } = quoteStay(told(from, hours, terms));
        expect({ hours, terms, ...quote }).toEqual({
          hours,
          terms,
          ...naiveQuote(told(from, hours, terms)),
        });
      }
    }
  });

  function told(from: string, hours: number, terms: Terms): Stay {
    const it = stay(from, from, terms);
    return { ...it, exit: it.entry + Math.round(hours * 3_600_000) };
  }
});

describe('the lines of an explanation', () => {
  const linesOf = (...given: Parameters<typeof stay>) =>
    quoteStay(stay(...given)).explanation.lines;

  test('say a cap only where it took something off', () => {
    const day = ['2026-03-10T10:00-03:00', '2026-03-10T12:00-03:00'] as const;
    expect(linesOf(...day, { dailyCap: 2400 })).not.toContainEqual(
      expect.objectContaining({ kind: 'cap' }),
    );
    expect(linesOf(...day, { dailyCap: 2399 })).toContainEqual({
      kind: 'cap',
      cap: 2399,
      blocks: 1,
      amount: -1,
    });
  });

  test('give the peso of two equal halves to the day, of unequal ones to the larger', () => {
    const evening = ['2026-03-10T20:59-03:00', '2026-03-10T21:01-03:00'] as const;
    const amounts = (terms: Terms) => linesOf(...evening, terms).map((line) => line.amount);
    expect(amounts({ day: 1830, night: 1830 })).toEqual([31, 30]);
    expect(amounts({ day: 1836, night: 1824 })).toEqual([31, 30]);
    expect(amounts({ day: 1824, night: 1836 })).toEqual([30, 31]);
    // No peso is over: 0.4 and 0.5.
    expect(amounts({ day: 1830, night: 1824 })).toEqual([30, 30]);
  });
});

test('long before the first tranche is full nothing is charged', () => {
  for (const to of ['10:00', '10:05', '10:15', '10:19', '10:25']) {
    const { chargeableMinutes, amount: due } = quoteStay(
      stay('2026-03-10T10:00-03:00', `2026-03-10T${to}-03:00`, TRANCHE),
    );
    expect({ to, chargeableMinutes, due }).toEqual({ to, chargeableMinutes: 0, due: 0 });
  }
});

test('a sum is exact up to the last whole number, and refused beyond it', () => {
  const most = Number.MAX_SAFE_INTEGER;
  const night = { dayRate: 0, nightRate: most };
  const short = stay('2026-03-10T03:00-03:00', '2026-03-10T03:01-03:00');
  expect(quoteStay({ ...short, rates: night }).gross).toBe(Math.floor(most / 60));
  const long = stay('2026-03-10T03:00-03:00', '2026-03-10T03:02-03:00');
  expect(() => quoteStay({ ...long, rates: night })).toThrow(
    expect.objectContaining({ details: { chargeableMinutes: 2 } }),
  );
});

test('refusals name the field', () => {
  const good = stay('2026-03-10T10:00-03:00', '2026-03-10T12:00-03:00');
  const refused = (changes: Partial<Stay>) => () => quoteStay({ ...good, ...changes });
  const details = (it: object) => expect.objectContaining({ details: it });
  expect(refused({ entry: Number.NaN })).toThrow(details({ field: 'entry' }));
  expect(refused({ exit: 0.5 })).toThrow(details({ field: 'exit' }));
  const exit = good.entry - 1;
  expect(refused({ exit })).toThrow(details({ entry: good.entry, exit }));
});
