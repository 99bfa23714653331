import { addDays } from '@shared/kernel/time';
import type { ClosedDay, DayPreview, DayTotals } from '@shared/contracts/closings';
import { addsUp } from '@shared/kernel/day-sums';
import { AppError } from '@shared/kernel/errors';
import type { Actor } from '@main/core/actor';
import { auditHead } from '@main/core/audit';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { paperSeal } from '@main/core/paper-seal';
import { thisTerminal } from '@main/core/terminal';
import type { Db } from '@main/db/connection';
import { dayClosings } from '@main/db/schema/index';
import { businessDateAt, lastClosedDate, wallDate } from '@main/features/settings/index';
import { calendarOf } from './calendar';
import { issueClosing } from './papers';
import { presentClosing } from './present';
import { activeDates, closingOf, openShiftUpTo, openSince } from './repo';
import { insideAfter, unaccountedOf } from './stays-of-day';
import { stockBefore, totalsOf } from './totals';

const DAY_MS = 86_400_000;
/** A site that never closed a day is offered the last month, not its whole past. */
const OFFERED_DAYS = 31;

/** Dates before today that had activity and wait for their closing, oldest first. */
export function waitingDates(db: Db, now: number): string[] {
  const today = businessDateAt(db, now);
  const monthAgo = addDays(today, -OFFERED_DAYS);
  const after = lastClosedDate(db) ?? monthAgo;
  return activeDates(db, after, today).filter((date) => date < today);
}

/** Throws DAY_ALREADY_CLOSED, DAY_NOT_BEGUN. */
function requireOpenDay(db: Db, date: string, now: number): void {
  const last = lastClosedDate(db);
  if (last !== null && date <= last) throw new AppError('DAY_ALREADY_CLOSED', { date });
  if (date > wallDate(db, now)) throw new AppError('DAY_NOT_BEGUN', { date });
}

/** A day as it would be closed now. Throws DAY_ALREADY_CLOSED, DAY_NOT_BEGUN. */
export function previewDay(db: Db, date: string, now: number): DayPreview {
  const running = date === businessDateAt(db, now);
  if (!running) requireOpenDay(db, date, now);
  const terminal = thisTerminal(db);
  return {
    date,
    running,
    ...countDay(db, terminal.id, date),
    openShift: openShiftUpTo(db, terminal.id, date),
    forgotten: openSince(db, now - DAY_MS),
  };
}

interface CountedDay {
  readonly totals: DayTotals;
  readonly addsUp: boolean;
  readonly faults: string[];
}

function countDay(db: Db, terminalId: string, date: string): CountedDay {
  const calendar = calendarOf(db);
  const before = stockBefore(db, calendar, terminalId, date);
  const totals = totalsOf(db, calendar, { date, before, closedAt: null });
  const inside = insideAfter(db, calendar, date);
  return { totals, addsUp: addsUp(totals, inside), faults: unaccountedOf(db, date) };
}

export interface DayToClose {
  readonly date: string;
  readonly note: string;
  readonly acceptFaults: boolean;
}

/**
 * Closes a business day: totals, number, paper, audit and outbox in one transaction. Throws
 * SHIFT_STILL_OPEN {number, userName}, DAY_EARLIER_OPEN {date}, DAY_ALREADY_CLOSED,
 * DAY_NOT_BEGUN, DAY_DOES_NOT_ADD_UP {tickets, count}.
 */
export function closeDay(core: Core, actor: Actor, request: DayToClose): ClosedDay {
  const { date, note, acceptFaults } = request;
  return write(core, ['days.changed'], (tx) => {
    const now = core.clock.now();
    requireOpenDay(tx, date, now);
    const terminal = thisTerminal(tx);
    const shift = openShiftUpTo(tx, terminal.id, date);
    if (shift) {
      const { number, userName } = shift;
      throw new AppError('SHIFT_STILL_OPEN', { number, userName });
    }
    const last = lastClosedDate(tx);
    const earlier = last === null ? [] : activeDates(tx, last, date).filter((it) => it < date);
    if (earlier[0] !== undefined) throw new AppError('DAY_EARLIER_OPEN', { date: earlier[0] });
    const { totals, faults, addsUp: sound } = countDay(tx, terminal.id, date);
    if (!(sound && faults.length === 0) && !acceptFaults) {
      throw new AppError('DAY_DOES_NOT_ADD_UP', {
        tickets: faults.slice(0, 20).join(', '),
        count: faults.length,
      });
    }
    const closing = {
      id: core.ids.next(now),
      terminalId: terminal.id,
      businessDate: date,
      totals,
      auditHead: auditHead(tx),
      closedBy: actor.userId,
    };
    tx.insert(dayClosings)
      .values({ ...closing, createdAt: now })
      .run();
    const said = { note, faults, addsUp: sound };
    const paper = issueClosing(core, tx, { ...closing, createdAt: now }, said);
    const { id: closingId, ...kept } = closing;
    const details = {
      ...kept,
      number: paper.number,
      ...said,
      paper: paperSeal(tx, paper.documentId),
    };
    record(
      core,
      tx,
      { actor, action: 'day.closed', entity: 'day_closings', entityId: closingId, details },
      now,
    );
    const row = closingOf(tx, terminal.id, date);
    if (!row) throw new AppError('NOT_FOUND', { date });
    return presentClosing(tx, row);
  });
}
