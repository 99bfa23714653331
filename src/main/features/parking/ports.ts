import type { Debt } from '@shared/contracts/parking';
import type { DocumentSummary } from '@shared/contracts/receipts';
import type { StayMoney } from '@shared/contracts/stays';
import type { LateCorrections } from '@main/core/late-corrections';
import type { Db } from '@main/db/connection';
import type { Tx } from '@main/db/transaction';
import type { Change } from './corrections';

/** Why a ticket is printed anew. */
export interface Replaced {
  /** What the old one says wrongly; empty when it only cannot be read. */
  readonly changes: readonly Change[];
}

/** What the paper of a voided stay says besides the stay itself. */
export interface VoidSlip {
  readonly sessionId: string;
  readonly kind: 'wrong_entry' | 'forgotten';
  readonly reason: string;
  readonly requestedBy: string;
  readonly authorisedBy: string;
  /** Pesos it would have cost, which nobody pays. */
  readonly uncharged: number;
}

/** What this slice asks of a higher one; wired in the composition. */
export interface TicketPapers extends LateCorrections {
  /** Writes and queues the ticket of a stay, in the transaction that opens it. Answers its document. */
  issueTicket(tx: Tx, sessionId: string, now: number): string;
  /** The document of a stay's newest ticket, for an answer that is given twice. */
  ticketOf(tx: Tx, sessionId: string): string;
  /** Tickets that have not come out of the printer yet are not printed any more. */
  withdrawTicket(tx: Tx, sessionId: string, now: number): void;
  /** Another paper of the same ticket. Answers its document and the how-manieth it is. */
  replaceTicket(
    tx: Tx,
    sessionId: string,
    replaced: Replaced,
    now: number,
  ): { readonly documentId: string; readonly replacement: number };
  /** Writes and queues the slip of a voided stay. Answers its document. */
  issueVoidSlip(tx: Tx, slip: VoidSlip, now: number): string;
}

/** What higher slices know of a stay. */
export interface StayRecords {
  /** What was paid for it; `null` while it was not. */
  stayMoneyOf(db: Db, sessionId: string): StayMoney | null;
  /** Pesos paid, by stay. */
  paidAmounts(db: Db, sessionIds: readonly string[]): ReadonlyMap<string, number>;
  /** Records about its money that the audit speaks of: its payment, what was reversed or collected. */
  moneyRecords(db: Db, sessionId: string): readonly { entity: string; entityId: string }[];
  /** Its papers and those of its money, oldest first. */
  stayPapersOf(db: Db, sessionId: string): DocumentSummary[];
}

/** Money of earlier stays, which higher slices keep; wired in the composition. */
export interface Debts {
  /** What a vehicle still owes; `null` when nothing. */
  debtOf(db: Db, plate: string): Debt | null;
}
