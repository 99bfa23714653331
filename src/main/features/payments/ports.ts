import type { Db } from '@main/db/connection';
import type { Tx } from '@main/db/transaction';

/** What this slice asks of the receipts slice; wired in the composition. */
export interface ReceiptPapers {
  /** Writes and queues the receipt, opening the drawer when cash changed hands. Answers its document. */
  issueReceipt(tx: Tx, paymentId: string, now: number): string;
  receiptOf(db: Db, paymentId: string): string;
  /** The paper of a void or refund; opens the drawer when cash goes back. */
  issueReversal(tx: Tx, reversalId: string, now: number): string;
  reversalOf(db: Db, reversalId: string): string;
  /** The promise to be signed. */
  issuePromise(tx: Tx, receivableId: string, now: number): string;
  promiseOf(db: Db, receivableId: string): string;
  /** What was paid of a promise, under the number it was kept with; opens the drawer for cash. */
  issueCollection(tx: Tx, collectionId: string, now: number): string;
  collectionOf(db: Db, collectionId: string): string;
}
