import type { Tx } from '@main/db/transaction';

/** What this slice asks of a higher one; wired in the composition. */
export interface TicketPapers {
  /** Writes and queues the ticket of a stay, in the transaction that opens it. Answers its document. */
  issueTicket(tx: Tx, sessionId: string, now: number): string;
  /** The document of a stay's ticket, for an answer that is given twice. */
  ticketOf(tx: Tx, sessionId: string): string;
  /** A ticket that was undone before it came out of the printer is not printed. */
  withdrawTicket(tx: Tx, sessionId: string, now: number): void;
}
