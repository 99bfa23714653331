import type { Db } from '@main/db/connection';
import type { Uses } from './agreement-rules';

/** What this slice asks of the payments slice; wired in the composition. */
export interface AgreementUses {
  /** Payments by an agreement that were not voided: ever, and on a business date. */
  usesOf(db: Db, agreementId: string, businessDate: string): Uses;
}
