import type { Db } from '@main/db/connection';
import type { Tx } from '@main/db/transaction';

/** What this slice asks of the receipts slice; wired in the composition. */
export interface ReceiptPapers {
  /** Writes and queues the receipt, opening the drawer when cash changed hands. Answers its document. */
  issueReceipt(tx: Tx, paymentId: string, now: number): string;
  receiptOf(db: Db, paymentId: string): string;
}
