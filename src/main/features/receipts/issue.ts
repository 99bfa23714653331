import { compactDocument } from '@shared/kernel/print-document';
import type { PrintDocument } from '@shared/kernel/print-document';
import type { Core } from '@main/core/core';
import { thisTerminal } from '@main/core/terminal';
import { preparedInsert } from '@main/db/prepared';
import { documents, printJobs } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { readIfSound } from '@main/features/settings/index';
import type { DocumentRow } from './repo';

export interface NewDocument {
  readonly kind: DocumentRow['kind'];
  readonly number: string;
  readonly subject: string;
  readonly content: PrintDocument;
  readonly sessionId?: string;
  readonly paymentId?: string;
  readonly shiftId?: string;
  /** What the paper is about when it is none of these. */
  readonly recordId?: string;
  readonly openDrawer?: boolean;
}

const insert = preparedInsert(documents);
const insertJob = preparedInsert(printJobs);

/** Keeps a paper with its content and puts it into the print queue. Answers the document's id. */
export function issueDocument(core: Core, tx: Tx, document: NewDocument, now: number): string {
  const { openDrawer = false, ...row } = {
    ...document,
    content: compactDocument(document.content),
  };
  const id = core.ids.next(now);
  const owners = { sessionId: null, paymentId: null, shiftId: null, recordId: null };
  insert(tx, { ...owners, ...row, id, terminalId: thisTerminal(tx).id, createdAt: now });
  queueJob(core, tx, { documentId: id, copy: 0, openDrawer }, now);
  return id;
}

export interface NewJob {
  readonly documentId: string | null;
  /** 0 the original, else the number of the copy. */
  readonly copy: number;
  readonly openDrawer: boolean;
}

/**
 * Without a printer nothing queues up that would come out on the day one is connected. A printer
 * setting that cannot be read stops no charge: its papers wait.
 */
export function queueJob(core: Core, tx: Tx, job: NewJob, now: number): void {
  if (readIfSound(tx, 'printer')?.kind === 'none') return;
  insertJob(tx, {
    ...job,
    id: core.ids.next(now),
    status: 'waiting',
    attempts: 0,
    lastError: null,
    released: false,
    createdAt: now,
    updatedAt: now,
  });
}
