import { and, asc, count, desc, eq, gte, isNotNull, isNull, lte, ne, sql } from 'drizzle-orm';
import type { Db } from '@main/db/connection';
import { prepared } from '@main/db/prepared';
import { cashMovements, sessions, shiftCounts, shifts, users } from '@main/db/schema/index';

export type Shift = typeof shifts.$inferSelect;
export type CashMovement = typeof cashMovements.$inferSelect;

export interface ShiftRow extends Shift {
  readonly userName: string;
}

function selectShifts(db: Db) {
  return db
    .select({ shift: shifts, userName: users.displayName })
    .from(shifts)
    .innerJoin(users, eq(users.id, shifts.userId));
}

const flat = (row: { shift: Shift; userName: string }): ShiftRow => ({
  ...row.shift,
  userName: row.userName,
});

const openShiftOf = prepared((db) =>
  selectShifts(db)
    .where(and(eq(shifts.terminalId, sql.placeholder('terminalId')), isNull(shifts.closedAt)))
    .prepare(),
);

export function findOpenShift(db: Db, terminalId: string): ShiftRow | null {
  const row = openShiftOf(db).get({ terminalId });
  return row ? flat(row) : null;
}

export function shiftById(db: Db, shiftId: string): ShiftRow | null {
  const row = selectShifts(db).where(eq(shifts.id, shiftId)).get();
  return row ? flat(row) : null;
}

/** Newest first. */
export function closedShifts(db: Db, terminalId: string, limit: number): ShiftRow[] {
  return selectShifts(db)
    .where(and(eq(shifts.terminalId, terminalId), isNotNull(shifts.closedAt)))
    .orderBy(desc(shifts.number))
    .limit(limit)
    .all()
    .map(flat);
}

/** The blind count that was handed in last. */
export function lastCount(db: Db, shiftId: string): typeof shiftCounts.$inferSelect | undefined {
  return db
    .select()
    .from(shiftCounts)
    .where(eq(shiftCounts.shiftId, shiftId))
    .orderBy(desc(sql`rowid`))
    .limit(1)
    .get();
}

export function movementsOf(db: Db, shiftId: string): CashMovement[] {
  return db
    .select()
    .from(cashMovements)
    .where(eq(cashMovements.shiftId, shiftId))
    .orderBy(asc(cashMovements.at), asc(sql`rowid`))
    .all();
}

export function movementByRequest(db: Db, requestId: string): CashMovement | undefined {
  return db.select().from(cashMovements).where(eq(cashMovements.requestId, requestId)).get();
}

export function movementById(db: Db, movementId: string): CashMovement | undefined {
  return db.select().from(cashMovements).where(eq(cashMovements.id, movementId)).get();
}

/** Cars that came in and went out at this terminal while the shift was open. Voided ones do not count. */
export function trafficOf(
  db: Db,
  shift: Shift,
  until: number,
): { readonly sessionsIn: number; readonly sessionsOut: number } {
  const entered = db
    .select({ n: count() })
    .from(sessions)
    .where(
      and(
        eq(sessions.entryTerminalId, shift.terminalId),
        ne(sessions.status, 'voided'),
        gte(sessions.startTime, shift.openedAt),
        lte(sessions.startTime, until),
      ),
    )
    .get();
  const left = db
    .select({ n: count() })
    .from(sessions)
    .where(
      and(
        eq(sessions.exitTerminalId, shift.terminalId),
        eq(sessions.status, 'closed'),
        gte(sessions.endTime, shift.openedAt),
        lte(sessions.endTime, until),
      ),
    )
    .get();
  return { sessionsIn: entered?.n ?? 0, sessionsOut: left?.n ?? 0 };
}
