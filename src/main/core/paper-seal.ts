import { createHash } from 'node:crypto';
import { AppError } from '@shared/kernel/errors';
import { prepared } from '@main/db/prepared';
import type { Tx } from '@main/db/transaction';

/** SHA-256 of a paper's stored text, lower-case hex. */
export function paperDigest(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The text as it is stored. */
const contentOf = prepared((db) =>
  db.$client.prepare<[string], { content: string }>('SELECT content FROM documents WHERE id = ?'),
);

/** What the audit entry of an action keeps of the paper it issued: a paper changed later is found out. */
export function paperSeal(
  tx: Tx,
  documentId: string,
): { readonly id: string; readonly sha256: string } {
  const row = contentOf(tx).get(documentId);
  if (!row) throw new AppError('NOT_FOUND', { document: documentId });
  return { id: documentId, sha256: paperDigest(row.content) };
}
