import type { ShiftTotals } from '@shared/contracts/shifts';
import type { Db } from '@main/db/connection';
import type { Tx } from '@main/db/transaction';

/** Money that payments brought into and took out of a shift; counted by the payments slice. */
export interface ShiftMoney {
  /** Cash kept: received − change. */
  readonly cashSales: number;
  /** Cash collected of promises, rounding included. */
  readonly cashCollected: number;
  /** Cash given back by voids and refunds of this shift. */
  readonly cashReversed: number;
  readonly totals: Omit<
    ShiftTotals,
    'paidIn' | 'paidOut' | 'safeDrops' | 'sessionsIn' | 'sessionsOut'
  >;
}

/** What this slice asks of higher ones; wired in the composition. */
export interface ShiftPorts {
  moneyOf(db: Db, shiftId: string): ShiftMoney;
  /** Writes and queues the Z. Answers its document. */
  issueZ(tx: Tx, shiftId: string, now: number): string;
  /** Writes and queues the slip of a cash movement, and opens the drawer. */
  issueCashSlip(tx: Tx, movementId: string, now: number): string;
  zDocumentOf(db: Db, shiftId: string): string;
  cashSlipOf(db: Db, movementId: string): string;
}
