import type { ClosedDay } from '@shared/contracts/closings';
import { AppError } from '@shared/kernel/errors';
import type { Db } from '@main/db/connection';
import { requireUser } from '@main/features/access/index';
import { documentOfRecord } from '@main/features/receipts/index';
import { addendaOf, totalsKept } from './repo';
import type { AddendumRow, ClosingRow } from './repo';
import { verdictOf } from './verdict';

function paperOf(db: Db, recordId: string): { readonly id: string; readonly number: string } {
  const document = documentOfRecord(db, recordId);
  if (!document) throw new AppError('NOT_FOUND', { document: recordId });
  return document;
}

function presentAddendum(db: Db, row: AddendumRow): ClosedDay['addenda'][number] {
  const paper = paperOf(db, row.id);
  return {
    addendumId: row.id,
    number: row.number,
    documentNumber: paper.number,
    documentId: paper.id,
    at: row.createdAt,
    by: requireUser(db, row.createdBy).displayName,
    reason: row.reason,
    late: totalsKept(row).late,
  };
}

/** A closed day with its paper and its addenda. */
export function presentClosing(db: Db, row: ClosingRow): ClosedDay {
  const paper = paperOf(db, row.id);
  return {
    closingId: row.id,
    number: paper.number,
    date: row.businessDate,
    closedAt: row.createdAt,
    closedBy: requireUser(db, row.closedBy).displayName,
    totals: totalsKept(row),
    auditHead: row.auditHead,
    documentId: paper.id,
    hq: verdictOf(db, row),
    addenda: addendaOf(db, row.id).map((addendum) => presentAddendum(db, addendum)),
  };
}
