import { addDays, businessDate, parseClock } from '@shared/kernel/time';
import { desc, eq } from 'drizzle-orm';
import type { Db } from '@main/db/connection';
import { prepared } from '@main/db/prepared';
import { dayClosings, terminals } from '@main/db/schema/index';
import { readSetting } from './service';

const newestClosing = prepared((db) =>
  db
    .select({ date: dayClosings.businessDate })
    .from(dayClosings)
    .innerJoin(terminals, eq(terminals.id, dayClosings.terminalId))
    .where(eq(terminals.isSelf, true))
    .orderBy(desc(dayClosings.businessDate))
    .limit(1)
    .prepare(),
);

/** The newest business date that was closed at this terminal; `null` before the first closing. */
export function lastClosedDate(db: Db): string | null {
  return newestClosing(db).get()?.date ?? null;
}

/** Closed days take nothing more; so do those before them. */
export function isDayClosed(db: Db, date: string): boolean {
  const last = lastClosedDate(db);
  return last !== null && date <= last;
}

/** The date an instant has by zone and cutover alone, whatever was closed. Throws NOT_SET_UP. */
export function wallDate(db: Db, at: number): string {
  const { cutover } = readSetting(db, 'businessDay');
  return businessDate(at, readSetting(db, 'site').zone, parseClock(cutover) ?? 0);
}

/**
 * Where what happens at an instant counts: the one source of every row's business date. What comes
 * after its day was closed counts in the next one (ADR 0010), so that a closed day stays as it was.
 */
export function businessDateAt(db: Db, at: number): string {
  const date = wallDate(db, at);
  const closed = lastClosedDate(db);
  return closed !== null && date <= closed ? addDays(closed, 1) : date;
}

/** The business date of a stay whose entry was put right: of a closed day it keeps the one it has. */
export function correctedDate(db: Db, kept: string, at: number): string {
  return isDayClosed(db, kept) ? kept : businessDateAt(db, at);
}
