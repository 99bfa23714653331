import type { DocumentSummary } from '@shared/contracts/receipts';
import type { PrintDocument } from '@shared/kernel/print-document';
import { printDocumentSchema } from '@shared/kernel/print-document';
import { normalisePlate } from '@shared/kernel/plate';
import { AppError } from '@shared/kernel/errors';
import { and, asc, between, count, desc, eq, like, lt, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db } from '@main/db/connection';
import { prepared } from '@main/db/prepared';
import { documents, printJobs, reprints } from '@main/db/schema/index';

export type DocumentRow = typeof documents.$inferSelect;
export type PrintJob = typeof printJobs.$inferSelect;

export function documentById(db: Db, documentId: string): DocumentRow {
  const row = db.select().from(documents).where(eq(documents.id, documentId)).get();
  if (!row) throw new AppError('NOT_FOUND', { document: documentId });
  return row;
}

/** The stored content, checked: a paper is printed as it was or not at all. */
export function contentOf(row: DocumentRow): PrintDocument {
  return printDocumentSchema.parse(row.content);
}

const newest = (column: string) =>
  prepared((db) =>
    db.$client.prepare<[ownerId: string, kind: DocumentRow['kind']], { id: string }>(
      `SELECT id FROM documents WHERE ${column} = ? AND kind = ? ORDER BY rowid DESC LIMIT 1`,
    ),
  );

/** The newest paper of a kind that a record has, by its id: what is on it need not be read. */
export const newestDocument = {
  sessionId: newest('session_id'),
  paymentId: newest('payment_id'),
  shiftId: newest('shift_id'),
};

/** The first document about a record that is no stay, payment or shift: a closing, an addendum. */
export function documentOfRecord(db: Db, recordId: string): DocumentRow | undefined {
  return db
    .select()
    .from(documents)
    .where(eq(documents.recordId, recordId))
    .orderBy(asc(documents.createdAt), asc(sql`rowid`))
    .limit(1)
    .get();
}

/** The document of one kind about a reversal, a promise or a collection. Throws NOT_FOUND. */
export function documentAbout(db: Db, kind: DocumentRow['kind'], recordId: string): DocumentRow {
  const row = db
    .select()
    .from(documents)
    .where(and(eq(documents.kind, kind), eq(documents.recordId, recordId)))
    .get();
  if (!row) throw new AppError('NOT_FOUND', { [kind]: recordId });
  return row;
}

/** Newest first, filtered by number or subject. */
export function recentDocuments(db: Db, text: string, limit: number): DocumentRow[] {
  const wanted = text.trim();
  const pattern = `%${wanted.replace(/[%_\\]/g, '')}%`;
  // `krtv62` finds `KRTV·62`, `b4512` does not need its hyphen.
  const compact = normalisePlate(wanted);
  const bare = (column: SQLiteColumn): SQL =>
    sql`replace(replace(${column}, '·', ''), '-', '') LIKE ${`%${compact}%`}`;
  const matches: SQL | undefined =
    wanted === ''
      ? undefined
      : or(
          like(documents.number, pattern),
          like(documents.subject, pattern),
          compact === '' ? undefined : or(bare(documents.number), bare(documents.subject)),
        );
  return db
    .select()
    .from(documents)
    .where(matches)
    .orderBy(desc(documents.createdAt), desc(sql`rowid`))
    .limit(limit)
    .all();
}

export function copiesOf(db: Db, documentId: string): number {
  const row = db
    .select({ n: count() })
    .from(reprints)
    .where(eq(reprints.documentId, documentId))
    .get();
  return row?.n ?? 0;
}

export function summaryOf(db: Db, row: DocumentRow): DocumentSummary {
  return {
    documentId: row.id,
    kind: row.kind,
    number: row.number,
    createdAt: row.createdAt,
    subject: row.subject,
    copies: copiesOf(db, row.id),
  };
}

// Literal: with bound values SQLite could not use the partial index of pending jobs.
const PENDING: SQL = sql`${printJobs.status} IN ('waiting', 'printing')`;

/** In the order they were asked for. */
export function pendingJobs(db: Db): PrintJob[] {
  return db
    .select()
    .from(printJobs)
    .where(PENDING)
    .orderBy(asc(printJobs.createdAt), asc(sql`rowid`))
    .all();
}

/** Waiting jobs older than `before` that nobody released. */
export function staleJobs(db: Db, before: number): PrintJob[] {
  return db
    .select()
    .from(printJobs)
    .where(and(PENDING, eq(printJobs.released, false), lt(printJobs.createdAt, before)))
    .all();
}

/** First and last number of a kind that were issued in an interval. */
export function numbersOf(
  db: Db,
  kind: 'ticket' | 'receipt',
  terminalId: string,
  from: number,
  until: number,
): { readonly first: string; readonly last: string } | null {
  // The `+` keeps SQLite from reading every number ever issued through the index of numbers.
  const issued = and(
    sql`+${documents.kind} = ${kind}`,
    sql`+${documents.terminalId} = ${terminalId}`,
    between(documents.createdAt, from, until),
    // A replacement carries the number of the ticket it replaces.
    sql`NOT instr(${documents.number}, '/')`,
  );
  // By the order of issue: as text B-1000000 comes before B-999999.
  const edge = (direction: typeof asc): string | undefined =>
    db
      .select({ number: documents.number })
      .from(documents)
      .where(issued)
      .orderBy(direction(documents.createdAt), direction(sql`rowid`))
      .limit(1)
      .get()?.number;
  const first = edge(asc);
  const last = edge(desc);
  return first && last ? { first, last } : null;
}
