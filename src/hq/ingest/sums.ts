import { addToSums, deltasOf } from '@hq/summaries/index';
import type { Moved } from '@hq/summaries/index';
import type { AfterRun } from './stored-run';
import {
  CASH_MOVEMENTS,
  PAYMENTS,
  PAYMENT_REVERSALS,
  PAYMENT_TENDERS,
  RECEIVABLE_COLLECTIONS,
} from './tables';

/** Adds what a run brought to the sums that pages read. */
export const keepSums: AfterRun = async (_hq, tx, { owner, zone, rows, stays }) => {
  // Rows that are said once are said whole.
  const moved = {
    payments: rows.of(PAYMENTS),
    tenders: rows.of(PAYMENT_TENDERS),
    reversals: rows.of(PAYMENT_REVERSALS),
    collections: rows.of(RECEIVABLE_COLLECTIONS),
    movements: rows.of(CASH_MOVEMENTS),
    stays,
  } as Moved;
  await addToSums(tx, owner.siteId, deltasOf(moved, zone));
};
