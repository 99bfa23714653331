import { ALL_DAY, groupedWeekdays, isAllDay } from '@shared/kernel/opening-hours';
import type { OpenInterval, OpeningHours, Weekday } from '@shared/kernel/opening-hours';
import { together } from './words';

const DAYS: Readonly<Record<Weekday, string>> = {
  mon: 'lunes',
  tue: 'martes',
  wed: 'miércoles',
  thu: 'jueves',
  fri: 'viernes',
  sat: 'sábado',
  sun: 'domingo',
};

function intervalWords(interval: OpenInterval): string {
  return isAllDay(interval) ? '24 horas' : together(`${interval.from} a ${interval.to}`);
}

/** Opening hours as a ticket says them: `Lunes a viernes: 08:00 a 21:00`. */
export function hoursInWords(hours: Pick<OpeningHours, 'weekdays'>): string[] {
  const groups = groupedWeekdays(hours);
  const [only] = groups;
  if (
    groups.length === 1 &&
    only?.intervals.length === 1 &&
    isAllDay(only.intervals[0] ?? ALL_DAY)
  ) {
    return ['Abierto las 24 horas, todos los días'];
  }
  return groups.map(({ from, to, intervals }) => {
    const days = from === to ? DAYS[from] : `${DAYS[from]} a ${DAYS[to]}`;
    const open = intervals.length === 0 ? 'cerrado' : intervals.map(intervalWords).join(' y ');
    return `${days.charAt(0).toUpperCase()}${days.slice(1)}: ${open}`;
  });
}
