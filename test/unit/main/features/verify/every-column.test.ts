import { describe, expect, test } from 'vitest';
import { openMigrated } from '@main/db/migrate';
import { tableNames } from '@test/helpers/dump';
import { findingsOf, sharedHistory, tamper } from '@test/helpers/history';

/** Tables in which a simulated site has no row. */
const EMPTY = new Set([
  'catalogue_ownership',
  'charging_policies',
  'count_drafts',
  'day_closing_addenda',
  'displaced_rows',
  'feed_rows',
  'login_attempts',
  'message_reads',
  'payment_events',
  'payment_transactions',
  'print_jobs',
  'receivable_collections',
  'receivables',
  'report_requests',
  'report_schedules',
  'reprints',
  'session_corrections',
  'stay_conflicts',
  'stays_aside',
  'sync_acknowledged',
  'sync_state',
]);

/** What may be different without anybody having been charged, counted or told another thing. */
const FREE = new Set([
  // When a row was written: the instants that matter are columns of their own.
  ...['created_at', 'updated_at', 'last_login_at', 'last_freed_at'].map((name) => `*.${name}`),
  // Ids that nothing points at.
  'shift_counts.id',
  'spots.id',
  'status_history.id',
  // Words and order of lists.
  'permissions.description',
  'settings.description',
  'terminals.name',
  'vehicle_classes.name',
  'vehicle_classes.position',
  'spots.position',
  'zones.position',
  // What is proposed, never what is charged.
  'vehicle_classes.spot_kind',
  ...['colour', 'make', 'model', 'owner', 'notice'].map((name) => `vehicles.${name}`),
  // No action of the program changes these yet, so the audit has nothing to compare with.
]);

interface Column {
  readonly name: string;
  readonly type: string;
}

/** Every column whose change must be noticed; of the documents table also the instant, by its paper. */
function watchedColumns(): [table: string, column: string, type: string][] {
  const { db } = openMigrated(':memory:');
  try {
    return tableNames(db)
      .filter((table) => !EMPTY.has(table))
      .flatMap((table) =>
        (db.$client.pragma(`table_info("${table}")`) as Column[])
          .filter(({ name }) => !FREE.has(`*.${name}`) && !FREE.has(`${table}.${name}`))
          .map(({ name, type }) => [table, name, type] as [string, string, string]),
      );
  } finally {
    db.$client.close();
  }
}

// With a void and a cash movement in it.
const history = sharedHistory({ days: 3, perDay: 30, seed: 19, start: '2025-01-01' });

const rowInTheMiddle = (table: string): string => `SELECT rowid FROM "${table}" ORDER BY rowid
  LIMIT 1 OFFSET (SELECT count(*) / 2 FROM "${table}")`;

/** Does one change, which must be one, and tells which checks noticed. */
function noticed(sql: string): string[] {
  const path = history.copy('one');
  let changed = 0;
  tamper(path, (sqlite) => {
    changed = sqlite.prepare(sql).run().changes;
  });
  expect(changed).toBe(1);
  return findingsOf(path).map((finding) => finding.check);
}

describe('one value changed in one row is noticed', () => {
  test.each(watchedColumns())('%s.%s', (table, column, type) => {
    // Far enough not to be stopped by a unique index.
    const step = /^(seq|number|z_number)$/.test(column) ? 100_000 : 1;
    const change =
      type.toLowerCase() === 'integer' ? `"${column}" + ${step}` : `"${column}" || 'x'`;
    const sql = `UPDATE "${table}" SET "${column}" = coalesce(${change}, 1)
      WHERE rowid = (${rowInTheMiddle(table)})`;
    expect(noticed(sql)).not.toEqual([]);
  });
});

/** Tables with rows, and their columns. */
function filledTables(): [table: string, columns: readonly Column[]][] {
  const { db } = openMigrated(':memory:');
  try {
    return tableNames(db)
      .filter((table) => !EMPTY.has(table))
      .map((table) => [table, db.$client.pragma(`table_info("${table}")`) as Column[]]);
  } finally {
    db.$client.close();
  }
}

describe('one row deleted is noticed', () => {
  test.each(filledTables().map(([table]) => table))('%s', (table) => {
    const sql = `DELETE FROM "${table}" WHERE rowid = (${rowInTheMiddle(table)})`;
    expect(noticed(sql)).not.toEqual([]);
  });
});

/** More of these makes nothing untrue: nobody has the role, no stay the class, no series the name. */
const MAY_GROW = new Set(['permissions', 'sequences', 'vehicle_classes', 'vehicles', 'zones']);

describe('one row put in by hand is noticed', () => {
  test.each(filledTables().filter(([table]) => !MAY_GROW.has(table)))('%s', (table, columns) => {
    // A copy of another row, with its keys made its own so that no unique index stops it.
    const own = new Set([
      'id',
      'code',
      'plate',
      'key',
      'name',
      'username',
      'request_id',
      'event_id',
      'ticket_number',
      'receipt_number',
      'session_id',
      'number',
      'permission_code',
      'hash',
      'vehicle_class',
    ]);
    const values = columns.map(({ name, type }) => {
      const dated = table === 'day_closings' && name === 'business_date';
      if (
        !dated &&
        !own.has(name) &&
        !['seq', 'z_number', 'valid_from', 'closed_at'].includes(name)
      )
        return `"${name}"`;
      return type.toLowerCase() === 'integer' ? `"${name}" + 100000` : `"${name}" || 'x'`;
    });
    const sql = `INSERT INTO "${table}" SELECT ${values.join(', ')} FROM "${table}"
      WHERE rowid = (${rowInTheMiddle(table)})`;
    expect(noticed(sql)).not.toEqual([]);
  });
});
