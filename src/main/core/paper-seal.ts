import { createHash } from 'node:crypto';
import { AppError } from '@shared/kernel/errors';
import { sql } from 'drizzle-orm';
import type { Tx } from '@main/db/transaction';

/** SHA-256 of a paper's stored text, lower-case hex. */
export function paperDigest(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What the audit entry of an action keeps of the paper it issued: a paper changed later is found out. */
export function paperSeal(
  tx: Tx,
  documentId: string,
): { readonly id: string; readonly sha256: string } {
  const row = tx.get<{ content: string }>(
    sql`SELECT content FROM documents WHERE id = ${documentId}`,
  );
  if (!row) throw new AppError('NOT_FOUND', { document: documentId });
  return { id: documentId, sha256: paperDigest(row.content) };
}
