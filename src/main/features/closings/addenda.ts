import { auditHead } from '@main/core/audit';
import { record } from '@main/core/core';
import type { Core } from '@main/core/core';
import type { LateCorrection } from '@main/core/late-corrections';
import { paperSeal } from '@main/core/paper-seal';
import { thisTerminal } from '@main/core/terminal';
import { dayClosingAddenda } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { documentOfRecord } from '@main/features/receipts/index';
import { calendarOf } from './calendar';
import { lateOf } from './money-of-day';
import { issueAddendum } from './papers';
import { addendaOf, closingOf, totalsKept } from './repo';

/** The reason keeps to one line of a paper and of a list. */
const LONGEST_REASON = 200;

/**
 * What was done to something of a closed day becomes its next addendum, with paper, audit and outbox, in
 * the transaction of the correction. A day that is open, or that was never closed, needs none.
 */
export function addendumOf(core: Core, tx: Tx, correction: LateCorrection, now: number): void {
  const { date, actor, authorisedBy } = correction;
  const closing = closingOf(tx, thisTerminal(tx).id, date);
  if (!closing) return;
  const late = lateOf(tx, calendarOf(tx), date, closing.createdAt);
  const addendum = {
    id: core.ids.next(now),
    dayClosingId: closing.id,
    number: addendaOf(tx, closing.id).length + 1,
    reason: correction.reason.slice(0, LONGEST_REASON),
    totals: { ...totalsKept(closing), late },
    auditHead: auditHead(tx),
    createdBy: actor.userId,
  };
  const row = { ...addendum, createdAt: now };
  tx.insert(dayClosingAddenda).values(row).run();
  const documentNumber = documentOfRecord(tx, closing.id)?.number ?? '';
  const paper = issueAddendum(core, tx, row, { ...closing, documentNumber }, authorisedBy);
  const { id, ...kept } = addendum;
  const details = {
    ...kept,
    businessDate: date,
    documentNumber: paper.number,
    paper: paperSeal(tx, paper.documentId),
  };
  record(
    core,
    tx,
    {
      actor,
      action: 'day.corrected',
      entity: 'day_closing_addenda',
      entityId: id,
      details,
      authorisedBy,
    },
    now,
  );
}
