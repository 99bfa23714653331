import type { CashResult, OpenShift } from '@shared/contracts/shifts';
import { countTotal } from '@shared/kernel/denominations';
import type { DenominationCount } from '@shared/kernel/denominations';
import { AppError } from '@shared/kernel/errors';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { paperSeal } from '@main/core/paper-seal';
import { nextNumber } from '@main/core/sequences';
import { findTerminal, thisTerminal } from '@main/core/terminal';
import type { Db } from '@main/db/connection';
import { cashMovements, countDrafts, shiftCounts, shifts } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { businessDateAt } from '@main/features/settings/index';
import { cashResult, drawerOf } from './cash';
import type { ShiftPorts } from './ports';
import { closedShifts, findOpenShift, lastCount, movementByRequest, shiftById } from './repo';
import type { ShiftRow } from './repo';

type DraftPurpose = 'float' | 'count';

/** No drawer holds more; it is a slip of the fingers. */
const LARGEST_DRAWER = 1_000_000_000;

/** Pesos counted. Throws `AMOUNT_TOO_LARGE`. */
function drawerTotal(count: DenominationCount): number {
  const amount = countTotal(count);
  if (amount > LARGEST_DRAWER) throw new AppError('AMOUNT_TOO_LARGE', { amount });
  return amount;
}

export function presentOpenShift(db: Db, shift: ShiftRow): OpenShift {
  return {
    shiftId: shift.id,
    number: shift.number,
    openedAt: shift.openedAt,
    userId: shift.userId,
    userName: shift.userName,
    float: shift.floatAmount,
    counted: lastCount(db, shift.id) !== undefined,
  };
}

/** The open shift of this terminal. Throws `SHIFT_NOT_OPEN`: nobody charges without one. */
export function requireOpenShift(db: Db): ShiftRow {
  const shift = findOpenShift(db, thisTerminal(db).id);
  if (!shift) throw new AppError('SHIFT_NOT_OPEN');
  return shift;
}

export function currentShift(db: Db): OpenShift | null {
  const terminal = findTerminal(db);
  const shift = terminal ? findOpenShift(db, terminal.id) : null;
  return shift ? presentOpenShift(db, shift) : null;
}

/** Opens the drawer's shift with its counted float. Throws `SHIFT_ALREADY_OPEN {userName}`. */
export function openShift(core: Core, actor: Actor, float: DenominationCount): OpenShift {
  return write(core, ['shifts.changed'], (tx) => {
    const terminal = thisTerminal(tx);
    const already = findOpenShift(tx, terminal.id);
    if (already) throw new AppError('SHIFT_ALREADY_OPEN', { userName: already.userName });
    const now = core.clock.now();
    const shift = {
      id: core.ids.next(now),
      terminalId: terminal.id,
      number: nextNumber(tx, terminal.id, 'shift'),
      userId: actor.userId,
      openedAt: now,
      businessDate: businessDateAt(tx, now),
      floatCount: float,
      floatAmount: drawerTotal(float),
    };
    tx.insert(shifts)
      .values({ ...shift, createdAt: now, updatedAt: now })
      .run();
    dropDraft(tx, terminal.id, 'float');
    record(
      core,
      tx,
      { actor, action: 'shift.opened', entity: 'shifts', entityId: shift.id, details: shift },
      now,
    );
    return presentOpenShift(tx, requireShift(tx, shift.id));
  });
}

function requireShift(db: Db, shiftId: string): ShiftRow {
  const shift = shiftById(db, shiftId);
  if (!shift) throw new AppError('NOT_FOUND', { shift: shiftId });
  return shift;
}

export interface CashMove {
  readonly kind: 'paid_in' | 'paid_out' | 'safe_drop';
  readonly amount: number;
  readonly reason: string;
  readonly requestId: string;
}

/** Cash into or out of the drawer. Throws `CASH_INSUFFICIENT` when it does not hold so much. */
export function moveCash(
  core: Core,
  ports: ShiftPorts,
  actor: Actor,
  move: CashMove,
): { documentId: string } {
  return write(core, ['shifts.changed'], (tx) => {
    const again = movementByRequest(tx, move.requestId);
    if (again) return { documentId: ports.cashSlipOf(tx, again.id) };
    const shift = requireOpenShift(tx);
    const now = core.clock.now();
    if (move.kind !== 'paid_in' && drawerOf(tx, ports, shift, now).expected < move.amount) {
      // The amount itself is not told: the closing count is blind.
      throw new AppError('CASH_INSUFFICIENT');
    }
    const movement = {
      ...move,
      id: core.ids.next(now),
      shiftId: shift.id,
      userId: actor.userId,
      businessDate: businessDateAt(tx, now),
      at: now,
    };
    tx.insert(cashMovements).values(movement).run();
    const documentId = ports.issueCashSlip(tx, movement.id, now);
    record(
      core,
      tx,
      {
        actor,
        action: 'cash.moved',
        entity: 'cash_movements',
        entityId: movement.id,
        details: { ...movement, paper: paperSeal(tx, documentId) },
      },
      now,
    );
    return { documentId };
  });
}

/** Keeps a half-typed count, so that Escape or a crash loses nothing. */
export function saveDraft(core: Core, purpose: DraftPurpose, count: DenominationCount): void {
  write(core, [], (tx) => {
    const row = { terminalId: thisTerminal(tx).id, purpose, count, updatedAt: core.clock.now() };
    tx.insert(countDrafts)
      .values(row)
      .onConflictDoUpdate({ target: [countDrafts.terminalId, countDrafts.purpose], set: row })
      .run();
  });
}

export function readDraft(db: Db, purpose: DraftPurpose): DenominationCount {
  const draft = db
    .select()
    .from(countDrafts)
    .where(and(eq(countDrafts.terminalId, thisTerminal(db).id), eq(countDrafts.purpose, purpose)))
    .get();
  return (draft?.count ?? {}) as DenominationCount;
}

function dropDraft(tx: Tx, terminalId: string, purpose: DraftPurpose): void {
  tx.delete(countDrafts)
    .where(and(eq(countDrafts.terminalId, terminalId), eq(countDrafts.purpose, purpose)))
    .run();
}

/** Hands in the blind count; only then are expected and difference told. Every count is kept. */
export function submitCount(
  core: Core,
  ports: ShiftPorts,
  actor: Actor,
  count: DenominationCount,
): CashResult {
  return write(core, ['shifts.changed'], (tx) => {
    const shift = requireOpenShift(tx);
    const now = core.clock.now();
    const counted = {
      id: core.ids.next(now),
      shiftId: shift.id,
      count,
      amount: drawerTotal(count),
      userId: actor.userId,
      at: now,
    };
    tx.insert(shiftCounts).values(counted).run();
    const result = cashResult(tx, ports, shift, now);
    if (!result) throw new AppError('NOT_FOUND', { count: counted.id });
    const { expected, difference } = result;
    const details = {
      countId: counted.id,
      count,
      counted: counted.amount,
      expected,
      difference,
    };
    record(
      core,
      tx,
      { actor, action: 'shift.counted', entity: 'shifts', entityId: shift.id, details },
      now,
    );
    return result;
  });
}

export function countResult(core: Core, ports: ShiftPorts): CashResult | null {
  return cashResult(core.db, ports, requireOpenShift(core.db), core.clock.now());
}

export interface ClosedShift {
  readonly shiftId: string;
  readonly number: number;
  readonly zNumber: number;
  readonly userName: string;
  readonly openedAt: number;
  readonly closedAt: number;
  readonly counted: number;
  readonly expected: number;
  readonly difference: number;
  readonly documentId: string;
}

function presentClosed(shift: ShiftRow, documentId: string): ClosedShift {
  const { closedAt, zNumber, countedAmount, expectedAmount, difference } = shift;
  if (
    closedAt === null ||
    zNumber === null ||
    countedAmount === null ||
    expectedAmount === null ||
    difference === null
  ) {
    throw new AppError('CONFLICT', { shift: shift.id });
  }
  return {
    shiftId: shift.id,
    number: shift.number,
    zNumber,
    userName: shift.userName,
    openedAt: shift.openedAt,
    closedAt,
    counted: countedAmount,
    expected: expectedAmount,
    difference,
    documentId,
  };
}

/**
 * Closes the shift with its consecutive Z. Throws `CONFLICT` before a blind count, and
 * `EXPLANATION_REQUIRED {difference}` when the drawer does not hold what it should.
 */
export function closeShift(
  core: Core,
  ports: ShiftPorts,
  actor: Actor,
  explanation: string,
): ClosedShift {
  return write(core, ['shifts.changed'], (tx) => {
    const shift = requireOpenShift(tx);
    const now = core.clock.now();
    const counted = lastCount(tx, shift.id);
    const result = cashResult(tx, ports, shift, now);
    if (!counted || !result) throw new AppError('COUNT_REQUIRED');
    if (result.difference !== 0 && explanation.trim() === '') {
      throw new AppError('EXPLANATION_REQUIRED', { difference: result.difference });
    }
    const closing = {
      closedAt: now,
      closedBy: actor.userId,
      blindCount: counted.count,
      countedAmount: result.counted,
      expectedAmount: result.expected,
      difference: result.difference,
      explanation: explanation.trim() === '' ? null : explanation.trim(),
      zNumber: nextNumber(tx, shift.terminalId, 'z'),
    };
    tx.update(shifts)
      .set({ ...closing, updatedAt: now })
      .where(eq(shifts.id, shift.id))
      .run();
    dropDraft(tx, shift.terminalId, 'count');
    const documentId = ports.issueZ(tx, shift.id, now);
    const { totals } = result;
    const paper = paperSeal(tx, documentId);
    const details = { ...closing, number: shift.number, totals, paper };
    record(
      core,
      tx,
      { actor, action: 'shift.closed', entity: 'shifts', entityId: shift.id, details },
      now,
    );
    return presentClosed(requireShift(tx, shift.id), documentId);
  });
}

export function listClosedShifts(core: Core, ports: ShiftPorts, limit: number): ClosedShift[] {
  return closedShifts(core.db, thisTerminal(core.db).id, limit).map((shift) =>
    presentClosed(shift, ports.zDocumentOf(core.db, shift.id)),
  );
}
