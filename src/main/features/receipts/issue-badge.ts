import { AppError } from '@shared/kernel/errors';
import { formatNumber } from '@shared/kernel/ids';
import { and, eq, inArray } from 'drizzle-orm';
import type { Core } from '@main/core/core';
import { nextNumber } from '@main/core/sequences';
import { thisTerminal } from '@main/core/terminal';
import { documents, printJobs } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import type { BadgePaper } from '@main/features/access/index';
import { readSetting } from '@main/features/settings/index';
import type { BadgeCodes } from './badge-codes';
import { issueDocument } from './issue';
import { badgeDocument } from './layout/badge';
import { roleWord } from './layout/words';

/** Throws `PRINTER_NOT_CONFIGURED`: a badge nobody can print is of no use. */
export function issueBadge(
  core: Core,
  codes: BadgeCodes,
  tx: Tx,
  { userId, displayName, role, code }: BadgePaper,
  now: number,
): { readonly documentId: string; readonly number: string } {
  if (readSetting(tx, 'printer').kind === 'none') throw new AppError('PRINTER_NOT_CONFIGURED');
  putAsideEarlier(tx, userId, now);
  const site = readSetting(tx, 'site');
  const terminal = thisTerminal(tx);
  const number = formatNumber(terminal.code, nextNumber(tx, terminal.id, 'badge'));
  const content = badgeDocument({
    demo: site.demo,
    companyName: readSetting(tx, 'company').name,
    siteName: site.name,
    number,
    displayName,
    role: roleWord(role),
    at: now,
    zone: site.zone,
  });
  const document = { kind: 'badge', number, subject: displayName, content } as const;
  const documentId = issueDocument(core, tx, { ...document, recordId: userId }, now);
  codes.set(documentId, code);
  return { documentId, number };
}

/** One that still waits for the printer opens nothing any more. */
function putAsideEarlier(tx: Tx, userId: string, now: number): void {
  const earlier = tx
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.kind, 'badge'), eq(documents.recordId, userId)));
  tx.update(printJobs)
    .set({ status: 'discarded', updatedAt: now })
    .where(and(inArray(printJobs.documentId, earlier), eq(printJobs.status, 'waiting')))
    .run();
}
