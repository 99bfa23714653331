import { groupedWeekdays, openingAt, overlappingDays } from '@shared/kernel/opening-hours';
import type { OpenInterval, OpeningHours, Weekday } from '@shared/kernel/opening-hours';
import { describe, expect, test } from 'vitest';

const ZONE = 'America/Santiago';
const day = (from: string, to: string): OpenInterval[] => [{ from, to }];

function hoursOf(
  weekdays: Partial<Record<Weekday, OpenInterval[]>>,
  closed: OpeningHours['closed'] = [],
): OpeningHours {
  const none = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  return { weekdays: { ...none, ...weekdays }, closed };
}

/** 2026-11-20 is a Friday; −03 in Santiago. */
const at = (local: string): number => Date.parse(`${local}:00-03:00`);
const open = { open: true };

describe('opening hours', () => {
  test('several intervals of a day; the end is not open any more', () => {
    const hours = hoursOf({ fri: [...day('08:00', '13:00'), ...day('15:00', '21:00')] });
    expect(openingAt(hours, at('2026-11-20T08:00'), ZONE)).toEqual(open);
    expect(openingAt(hours, at('2026-11-20T12:59'), ZONE)).toEqual(open);
    expect(openingAt(hours, at('2026-11-20T13:00'), ZONE)).toEqual({
      open: false,
      name: null,
      opensAt: at('2026-11-20T15:00'),
    });
    expect(openingAt(hours, at('2026-11-20T22:00'), ZONE)).toMatchObject({
      opensAt: at('2026-11-27T08:00'),
    });
  });

  test('a night belongs to the day it began on, also before a closed date', () => {
    const hours = hoursOf({ fri: day('20:00', '04:00'), sat: day('20:00', '04:00') }, [
      { date: '2026-11-21', name: 'Censo' },
    ]);
    expect(openingAt(hours, at('2026-11-21T03:59'), ZONE)).toEqual(open);
    expect(openingAt(hours, at('2026-11-21T04:00'), ZONE)).toMatchObject({
      open: false,
      name: 'Censo',
      opensAt: at('2026-11-27T20:00'),
    });
    expect(openingAt(hours, at('2026-11-21T21:00'), ZONE)).toMatchObject({ open: false });
  });

  test('equal ends are the whole day; nothing at all never opens', () => {
    expect(
      openingAt(hoursOf({ fri: day('00:00', '00:00') }), at('2026-11-20T23:59'), ZONE),
    ).toEqual(open);
    expect(openingAt(hoursOf({}), at('2026-11-20T12:00'), ZONE)).toEqual({
      open: false,
      name: null,
      opensAt: null,
    });
  });

  test('overlaps are found, also across midnight and from Sunday into Monday', () => {
    const all = day('00:00', '00:00');
    const weekdays = { mon: all, tue: all, wed: all, thu: all, fri: all, sat: all, sun: all };
    expect(overlappingDays({ weekdays })).toEqual([]);
    expect(
      overlappingDays(hoursOf({ mon: [...day('08:00', '12:00'), ...day('11:00', '13:00')] })),
    ).toEqual(['mon']);
    expect(
      overlappingDays(hoursOf({ sun: day('20:00', '04:00'), mon: day('03:00', '08:00') })),
    ).toEqual(['sun']);
    expect(
      overlappingDays(hoursOf({ sun: day('20:00', '04:00'), mon: day('04:00', '08:00') })),
    ).toEqual([]);
  });

  test('weekdays with the same hours are said together', () => {
    const week = { mon: day('08:00', '20:00'), tue: day('08:00', '20:00'), sun: [] };
    const groups = groupedWeekdays(hoursOf({ ...week, wed: day('09:00', '20:00') }));
    expect(groups.map(({ from, to }) => [from, to])).toEqual([
      ['mon', 'tue'],
      ['wed', 'wed'],
      ['thu', 'sun'],
    ]);
  });
});
