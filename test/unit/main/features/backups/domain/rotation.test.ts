import { BACKUP_KINDS } from '@shared/kernel/backup-kinds';
import { businessDate } from '@shared/kernel/time';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expendable, MONTH_DAYS, outlived } from '@main/features/backups/domain/rotation';
import type { Kept } from '@main/features/backups/domain/rotation';

const ZONE = 'America/Santiago';
const MINUTE = 60_000;
const DAY = 86_400_000;
const NOW = Date.parse('2026-11-20T19:42:00Z');

const entry = (createdAt: number, kind: Kept['kind'] = 'auto', sound = true): Kept => ({
  id: `${kind}-${createdAt}`,
  kind,
  createdAt,
  sound,
});

const shelves = fc.array(
  fc.record({
    age: fc.integer({ min: -2 * DAY, max: 100 * DAY }),
    kind: fc.constantFrom(...BACKUP_KINDS),
    sound: fc.boolean(),
  }),
  { maxLength: 80 },
);

const shelf = (drawn: { age: number; kind: Kept['kind']; sound: boolean }[]): Kept[] =>
  drawn.map(({ age, kind, sound }) => entry(NOW - age, kind, sound));

const left = (entries: readonly Kept[], now = NOW): Kept[] => {
  const gone = new Set(outlived(entries, now, ZONE));
  return entries.filter((each) => !gone.has(each));
};

describe('rotation', () => {
  test('keeps all of today and the newest of each day before', () => {
    const at = (text: string): Kept => entry(Date.parse(text));
    const today = [at('2026-11-20T03:15:00Z'), at('2026-11-20T19:30:00Z')];
    // 23:45 of the 19th in Santiago.
    const lastOfYesterday = at('2026-11-20T02:45:00Z');
    const earlier = [at('2026-11-19T12:00:00Z'), at('2026-11-20T02:30:00Z')];
    expect(outlived([...earlier, ...today, lastOfYesterday], NOW, ZONE)).toEqual(
      expect.arrayContaining(earlier),
    );
    expect(left([...earlier, ...today, lastOfYesterday])).toEqual([...today, lastOfYesterday]);
  });

  test('never takes the newest sound one, however old', () => {
    const old = entry(NOW - 400 * DAY);
    const damaged = entry(NOW - 300 * DAY, 'auto', false);
    expect(left([old, damaged])).toEqual([old]);
  });

  test('whatever is on the shelf: today stays, each day of the month keeps a sound one, old ones go', () => {
    fc.assert(
      fc.property(shelves, (drawn) => {
        const entries = shelf(drawn);
        const kept = left(entries);
        const today = businessDate(NOW, ZONE);
        const day = ({ createdAt }: Kept): string => businessDate(createdAt, ZONE);
        const young = ({ createdAt }: Kept): boolean => NOW - createdAt <= MONTH_DAYS * DAY;
        const mustStay = entries.filter(
          (each) => day(each) >= today || (young(each) && each.kind !== 'auto'),
        );
        expect(kept).toEqual(expect.arrayContaining(mustStay));
        const days = (of: readonly Kept[]): string[] =>
          of.filter((each) => each.sound && young(each)).map(day);
        expect(new Set(days(kept))).toEqual(new Set(days(entries)));
        expect(kept.filter((each) => !young(each)).length).toBeLessThanOrEqual(1);
        expect(kept.some(({ sound }) => sound)).toBe(entries.some(({ sound }) => sound));
        expect(left(kept)).toEqual(kept);
      }),
    );
  });

  test('lived through for three months, with nights off and a clock change: a month of days, no more', () => {
    let kept: Kept[] = [];
    const begin = Date.parse('2026-02-01T11:00:00Z');
    const days = new Set<string>();
    for (let day = 0; day < 92; day += 1) {
      for (let minute = 0; minute < 14 * 60; minute += 15) {
        const now = begin + day * DAY + minute * MINUTE;
        kept = left([...kept, entry(now)], now);
        days.add(businessDate(now, ZONE));
      }
      const end = begin + day * DAY + 14 * 60 * MINUTE;
      kept = left([...kept, entry(end, 'shift')], end);
    }
    const month = [...days].slice(-MONTH_DAYS);
    const covered = new Set(kept.map(({ createdAt }) => businessDate(createdAt, ZONE)));
    expect(month.every((date) => covered.has(date))).toBe(true);
    expect(kept.length).toBeLessThan(56 + 2 * (MONTH_DAYS + 2));
  });
});

test('a full disk may have the automatic ones, never the newest few nor others', () => {
  const begin = Date.parse('2026-11-20T11:00:00Z');
  const at = (minute: number): Kept => entry(begin + minute * MINUTE);
  const yesterday = at(-DAY / MINUTE);
  const autos = [0, 15, 30, 60, 75, 90, 105, 120, 135].map(at);
  const manual = entry(begin - 50 * DAY, 'manual');
  const order = expendable([...autos.toReversed(), manual, yesterday]);
  // Of the first hours only the last of each is worth a day of before.
  expect(order).toEqual([at(0), at(15), at(60), at(75), yesterday, at(30)]);
});
