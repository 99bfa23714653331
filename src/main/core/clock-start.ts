import { sql } from 'drizzle-orm';
import type { Db } from '@main/db/connection';

/** The newest instant this database knows of, 0 when empty. What another booth's clock said is not asked. */
export function lastRecordedInstant(db: Db): number {
  const row = db.get<{ at: number | null }>(sql`
    SELECT max(at) AS at FROM (
      SELECT (SELECT at FROM audit_log ORDER BY seq DESC LIMIT 1) AS at
      UNION ALL SELECT max(start_time) FROM sessions WHERE arrived = 0
    )`);
  return row?.at ?? 0;
}
