import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { prepared, preparedInsert } from '@main/db/prepared';
import type { Db } from '@main/db/connection';
import type { Tx } from '@main/db/transaction';
import { auditLog } from '@main/db/schema/index';
import { CHAIN_START } from '@shared/sync/chain';
import { linkHash } from './hash-chain';

/** An action that changed money, occupancy, people or settings. */
export interface AuditEntry {
  readonly at: number;
  /** `null`: the program itself. */
  readonly userId: string | null;
  readonly authorisedBy?: string | null;
  readonly terminalId: string | null;
  /** `payment.made`, `session.voided`, … */
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  /** Plain JSON, never a secret. */
  readonly details: Readonly<Record<string, unknown>>;
}

export type AuditRow = typeof auditLog.$inferSelect;

/** The part of a row that its hash covers. */
export function auditContent(row: Omit<AuditRow, 'hash' | 'prevHash'>): unknown {
  return [
    row.seq,
    row.at,
    row.userId,
    row.authorisedBy,
    row.terminalId,
    row.action,
    row.entity,
    row.entityId,
    row.details,
  ];
}

const newest = prepared((db) =>
  db
    .select({ seq: auditLog.seq, hash: auditLog.hash })
    .from(auditLog)
    .orderBy(desc(auditLog.seq))
    .limit(1)
    .prepare(),
);

const insert = preparedInsert(auditLog);

/** Adds a link to the audit chain, in the transaction of the action itself. */
export function appendAudit(tx: Tx, entry: AuditEntry): void {
  const head = newest(tx).get();
  const row = {
    ...entry,
    seq: (head?.seq ?? 0) + 1,
    authorisedBy: entry.authorisedBy ?? null,
    // As it will be read back: without undefined members, so that the hash can be checked.
    details: JSON.parse(JSON.stringify(entry.details)) as unknown,
  };
  const prevHash = head?.hash ?? CHAIN_START;
  insert(tx, { ...row, prevHash, hash: linkHash(prevHash, auditContent(row)) });
}

/** What happened to some records of one kind, oldest first. */
export function auditOf(db: Db, entity: string, entityIds: readonly string[]): AuditRow[] {
  return db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.entity, entity), inArray(auditLog.entityId, [...entityIds])))
    .orderBy(asc(auditLog.seq))
    .all();
}

/** Hash of the newest link: what a Z and a day closing print. */
export function auditHead(tx: Pick<Tx, 'get'>): string {
  const head = tx.get<{ hash: string }>(sql`SELECT hash FROM audit_log ORDER BY seq DESC LIMIT 1`);
  return head?.hash ?? CHAIN_START;
}
