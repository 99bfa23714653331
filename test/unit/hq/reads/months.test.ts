import { fewestDays, inMonths } from '@hq/reads/months';
import { addDays } from '@shared/kernel/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('inMonths', () => {
  it.each([
    ['2026-01-01', '2026-12-31', '2026-01', '2026-12', []],
    ['2026-01-15', '2026-04-02', '2026-02', '2026-03', ['01-15 01-31', '04-01 04-02']],
    ['2026-02-01', '2026-02-28', '2026-02', '2026-02', []],
    ['2025-12-31', '2026-01-31', '2026-01', '2026-01', ['12-31 12-31']],
  ])('%s to %s', (from, to, first, last, rest) => {
    const cut = inMonths({ from, to });
    expect(cut.whole).toEqual({ first, last });
    expect(cut.rest.map((part) => `${part.from.slice(5)} ${part.to.slice(5)}`)).toEqual(rest);
  });

  it('has no month in a period that holds none whole', () => {
    for (const [from, to] of [
      ['2026-02-02', '2026-02-28'],
      ['2026-02-01', '2026-02-27'],
      ['2026-01-20', '2026-02-10'],
      ['2026-03-05', '2026-03-05'],
    ] as const) {
      expect(inMonths({ from, to })).toEqual({ whole: null, rest: [{ from, to }] });
    }
  });

  it('has every date exactly once', () => {
    const start = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2025-11-20', days));
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 200 }), (from, length) => {
        const to = addDays(from, length);
        const { whole, rest } = inMonths({ from, to });
        const dates: string[] = [];
        for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
        const told = dates.map((date) => {
          const month = date.slice(0, 7);
          const inWhole = whole !== null && month >= whole.first && month <= whole.last ? 1 : 0;
          return inWhole + rest.filter((part) => part.from <= date && date <= part.to).length;
        });
        expect(told.every((times) => times === 1)).toBe(true);
        // And nothing but these: a month that is whole begins and ends inside.
        const { first, last } = whole ?? { first: from.slice(0, 8), last: '' };
        expect([whole === null || `${first}-01` >= from, `${last}-28` <= to]).toEqual([true, true]);
      }),
    );
  });
});

describe('fewestDays', () => {
  it('takes the other days from a month that it holds more than half of', () => {
    expect(fewestDays({ from: '2026-10-22', to: '2026-11-20' })).toEqual({
      months: { first: '2026-11', last: '2026-11' },
      days: [
        { from: '2026-10-22', to: '2026-10-31', sign: 1 },
        { from: '2026-11-21', to: '2026-11-30', sign: -1 },
      ],
    });
    expect(fewestDays({ from: '2026-06-02', to: '2026-06-29' })).toEqual({
      months: { first: '2026-06', last: '2026-06' },
      days: [
        { from: '2026-06-01', to: '2026-06-01', sign: -1 },
        { from: '2026-06-30', to: '2026-06-30', sign: -1 },
      ],
    });
    expect(fewestDays({ from: '2026-06-02', to: '2026-06-03' }).months).toBeNull();
    expect(fewestDays({ from: '2026-01-01', to: '2026-12-31' })).toEqual({
      months: { first: '2026-01', last: '2026-12' },
      days: [],
    });
  });

  it('comes to every date exactly once, and reads few of them', () => {
    const start = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2025-11-20', days));
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 200 }), (from, length) => {
        const to = addDays(from, length);
        const { months, days } = fewestDays({ from, to });
        let read = 0;
        for (let date = addDays(from, -40); date <= addDays(to, 40); date = addDays(date, 1)) {
          const month = date.slice(0, 7);
          const inMonth = months !== null && month >= months.first && month <= months.last ? 1 : 0;
          const of = days.filter((part) => part.from <= date && date <= part.to);
          read += of.length;
          const times = of.reduce((sum, { sign }) => sum + sign, inMonth);
          expect([date, times]).toEqual([date, date >= from && date <= to ? 1 : 0]);
        }
        expect(read).toBeLessThanOrEqual(31);
      }),
    );
  });
});
