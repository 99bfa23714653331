import type { Db } from '@main/db/connection';
import { faultOfCopy } from '@main/features/verify/index';

const COIPO_TABLES = ['__drizzle_migrations', 'audit_log', 'outbox', 'sequences', 'terminals'];

/** What is wrong with a copy of a booth's database, in words; `null` when it is sound. */
export function judgeCopy(copy: Db): string | null {
  const tables = new Set(
    copy.$client.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all(),
  );
  if (!COIPO_TABLES.every((name) => tables.has(name))) return 'not a database of Coipo';
  const fault = faultOfCopy(copy);
  return fault && `${fault.check} ${fault.id}: ${fault.message}`;
}
