import type { CallOutput } from '@shared/contracts/index';
import { sql } from 'drizzle-orm';
import type { Db } from '@main/db/connection';
import type { Manifest } from './manifest';

type Lost = CallOutput<'backups.preview'>['lost'];

interface Counted {
  readonly operations: number;
  readonly entries: number;
  readonly payments: number;
  readonly paid: number | null;
  readonly shiftsClosed: number;
  readonly lastAt: number | null;
}

/**
 * What was recorded since a backup and is not in it. On the backup's own line of the audit chain that
 * is every later link; a backup of before a restoration stands on another line, where only the time
 * can tell.
 */
export function lostSince(db: Db, { auditSeq, auditHead, createdAt }: Manifest): Lost {
  const same = db.get<{ hash: string } | undefined>(
    sql`SELECT hash FROM audit_log WHERE seq = ${auditSeq}`,
  );
  const since = same?.hash === auditHead ? sql`seq > ${auditSeq}` : sql`at > ${createdAt}`;
  const { paid, ...counted } = db.get<Counted>(sql`
    SELECT count(*) AS operations,
      count(*) FILTER (WHERE action = 'session.opened') AS entries,
      count(*) FILTER (WHERE action = 'payment.made') AS payments,
      sum(details ->> '$.amount') FILTER (WHERE action = 'payment.made') AS paid,
      count(*) FILTER (WHERE action = 'shift.closed') AS shiftsClosed,
      max(at) AS lastAt
    FROM audit_log WHERE ${since}`);
  return { ...counted, paid: paid ?? 0 };
}
