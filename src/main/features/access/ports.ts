import type { ApprovalSubject } from '@shared/contracts/access';
import type { Tx } from '@main/db/transaction';

export interface BadgePaper {
  readonly userId: string;
  readonly displayName: string;
  readonly role: string;
  /** What the scanner reads. Printed, never stored. */
  readonly code: string;
}

/** What this slice asks of the receipts slice; wired in the composition. */
export interface BadgePapers {
  /** Writes and queues the paper. Throws `PRINTER_NOT_CONFIGURED`: a code nobody saw is of no use. */
  issueBadge(
    tx: Tx,
    badge: BadgePaper,
    now: number,
  ): { readonly documentId: string; readonly number: string };
}

/** What this slice asks of the slices that hold stays and payments; wired in the composition. */
export type SubjectOf = (input: unknown) => ApprovalSubject | null;
