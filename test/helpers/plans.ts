import { planOf } from '@main/db/watched';
import type Database from 'better-sqlite3';

/**
 * Tables that have a row more with every car, payment or paper: they must not be read from end to end. Those that
 * grow by the day (shifts, closings, cash movements, promises, reports asked for) have thousands of rows in ten years.
 */
export const GROWING: ReadonlySet<string> = new Set([
  'audit_log',
  'documents',
  'login_attempts',
  'outbox',
  'payment_events',
  'payment_reversals',
  'payment_tenders',
  'payment_transactions',
  'payments',
  'print_jobs',
  'reprints',
  'session_corrections',
  'sessions',
  'status_history',
  'vehicles',
]);

/** Indexes of what is open or waiting: as short as that is. */
function partialIndexes(sqlite: Database.Database): Set<string> {
  const names = sqlite
    .prepare("SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE '% WHERE %'")
    .pluck()
    .all() as string[];
  return new Set(names);
}

const NAMED =
  /\b(?:from|join|update|into)\s+"?(\w+)"?(?:\s+(?:as\s+)?"?(?!on\b|where\b|set\b|inner\b|left\b|join\b|order\b|group\b|limit\b|indexed\b|union\b|not\b|values\b)(\w+)"?)?/gi;

/** Under which names a statement knows each of its tables. */
function tablesOf(sql: string): Map<string, string> {
  const tables = new Map<string, string>();
  for (const [, table = '', alias] of sql.matchAll(NAMED)) {
    tables.set(table.toLowerCase(), table);
    if (alias) tables.set(alias.toLowerCase(), table);
  }
  return tables;
}

/**
 * The lines of a statement's plan that read a growing table from end to end. A walk in the order of an index or of the
 * rows that a LIMIT ends is none, as long as nothing has to be sorted first.
 */
export function unboundedScans(sqlite: Database.Database, sql: string): string[] {
  const plan = planOf(sqlite, sql);
  const tables = tablesOf(sql);
  const short = partialIndexes(sqlite);
  const sorted = plan.some((line) => line.includes('TEMP B-TREE FOR ORDER BY'));
  const ends = /\blimit\b/i.test(sql) && !sorted;
  return plan.filter((line) => {
    const name = /^SCAN (\w+)/.exec(line)?.[1]?.toLowerCase();
    const table = name === undefined ? undefined : tables.get(name);
    const index = /USING (?:COVERING )?INDEX (\w+)/.exec(line)?.[1] ?? '';
    return table !== undefined && GROWING.has(table) && !ends && !short.has(index);
  });
}
