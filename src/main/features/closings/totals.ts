import { addDays } from '@shared/kernel/time';
import type { DayTotals } from '@shared/contracts/closings';
import { countStays } from '@shared/kernel/day-sums';
import type { Db } from '@main/db/connection';
import type { Calendar } from './calendar';
import { cashOf, lateOf, moneyOf } from './money-of-day';
import { activeDates, closingsBefore, totalsKept } from './repo';
import { countedOf, insideAfter, rangeOf } from './stays-of-day';

export interface DayQuestion {
  readonly date: string;
  /** Stays inside when the day began. */
  readonly before: number;
  /** When it was closed, UTC ms; `null` while it is open. */
  readonly closedAt: number | null;
}

/**
 * Totals of a business date, made from the rows every time: the file of a booth holds its own
 * terminal's rows. Amounts in CLP.
 */
export function totalsOf(db: Db, calendar: Calendar, question: DayQuestion): DayTotals {
  const { date, before, closedAt } = question;
  const { stays, tickets } = countStays(countedOf(db, calendar, date, before));
  return {
    stays,
    tickets: { ...tickets, range: rangeOf(db, 'sessions', 'ticket_number', date) },
    ...moneyOf(db, date),
    receipts: rangeOf(db, 'payments', 'receipt_number', date),
    cash: cashOf(db, date),
    late: lateOf(db, calendar, date, closedAt),
  };
}

/** Stays inside when a date began: what the day before was closed with, else counted. */
export function stockBefore(db: Db, calendar: Calendar, terminalId: string, date: string): number {
  const [last] = closingsBefore(db, terminalId, date, 1);
  const yesterday = addDays(date, -1);
  if (last && activeDates(db, last.businessDate, yesterday).length === 0) {
    return totalsKept(last).stays.open;
  }
  return insideAfter(db, calendar, yesterday);
}
