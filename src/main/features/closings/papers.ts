import { formatNumber } from '@shared/kernel/ids';
import type { Core } from '@main/core/core';
import { nextNumber } from '@main/core/sequences';
import { thisTerminal } from '@main/core/terminal';
import type { Db } from '@main/db/connection';
import type { Tx } from '@main/db/transaction';
import { requireUser } from '@main/features/access/index';
import {
  dayAddendumDocument,
  dayClosingDocument,
  issueDocument,
} from '@main/features/receipts/index';
import type { DayClosingData, DayPaperHead } from '@main/features/receipts/index';
import { readSetting } from '@main/features/settings/index';
import { totalsKept } from './repo';
import type { AddendumRow, ClosingRow } from './repo';

interface Issued {
  readonly documentId: string;
  readonly number: string;
}

function headOf(db: Db, date: string, number: string, by: string, at: number): DayPaperHead {
  const company = readSetting(db, 'company');
  const site = readSetting(db, 'site');
  return {
    demo: site.demo,
    companyName: company.name,
    rut: company.rut,
    siteName: site.name,
    terminal: thisTerminal(db).name,
    zone: site.zone,
    date,
    number,
    at,
    by: requireUser(db, by).displayName,
  };
}

/** Writes and queues the paper of a closing, in its transaction. */
export function issueClosing(
  core: Core,
  tx: Tx,
  closing: ClosingRow,
  said: Pick<DayClosingData, 'note' | 'faults' | 'addsUp'>,
): Issued {
  const { id, businessDate: date, createdAt, closedBy, auditHead } = closing;
  const terminal = thisTerminal(tx);
  const number = formatNumber(terminal.code, nextNumber(tx, terminal.id, 'day_closing'));
  const content = dayClosingDocument({
    ...headOf(tx, date, number, closedBy, createdAt),
    ...said,
    totals: totalsKept(closing),
    auditHead,
  });
  const document = { kind: 'day_closing', number, subject: date, content, recordId: id } as const;
  return { number, documentId: issueDocument(core, tx, document, createdAt) };
}

/** Writes and queues the paper of an addendum, in the transaction of what made it. */
export function issueAddendum(
  core: Core,
  tx: Tx,
  addendum: AddendumRow,
  closing: ClosingRow & { readonly documentNumber: string },
  authorisedBy: string,
): Issued {
  const { id, createdAt, createdBy, reason } = addendum;
  const terminal = thisTerminal(tx);
  const number = formatNumber(terminal.code, nextNumber(tx, terminal.id, 'day_addendum'));
  const content = dayAddendumDocument({
    ...headOf(tx, closing.businessDate, number, createdBy, createdAt),
    addendum: addendum.number,
    closingNumber: closing.documentNumber,
    reason,
    authorisedBy: requireUser(tx, authorisedBy).displayName,
    totals: totalsKept(addendum),
    auditHead: addendum.auditHead,
  });
  const subject = closing.businessDate;
  const document = { kind: 'day_addendum', number, subject, content, recordId: id } as const;
  return { number, documentId: issueDocument(core, tx, document, createdAt) };
}
