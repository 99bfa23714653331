import { openTestBooth } from '@test/helpers/booth';
import { unboundedScans } from '@test/helpers/plans';
import type { Made } from '@test/unit/main/ipc/every-call/noting';
import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';

const parts = import.meta.glob<(made: Made) => Promise<void>>(
  ['@test/unit/main/ipc/every-call/*.ts', '!@test/unit/main/ipc/every-call/noting.ts'],
  { eager: true, import: 'default' },
);

/** What has to read everything there is, and why nobody waits for it. */
const WHOLE: readonly (readonly [statement: RegExp, why: string])[] = [
  [/^SELECT count\(\*\) FROM (sessions|payments)$/, 'what a backup holds, told by a worker'],
  [
    /^SELECT seq, at, user_id AS userId.* FROM audit_log ORDER BY seq$/,
    'a copy is verified by a worker',
  ],
  [/^SELECT epoch, seq, event_id AS eventId.* FROM outbox ORDER BY epoch, seq$/, 'the same'],
];

const oneLine = (sql: string): string => sql.replaceAll(/\s+/g, ' ').trim();

/** Every statement that the program prepares while somebody makes every call there is, of the screen and of the jobs. */
async function statementsOfEveryCall(): Promise<Set<string>> {
  const seen = new Set<string>();
  const prepare = Reflect.get(Database.prototype, 'prepare') as Database.Database['prepare'];
  const noted = function noted(this: Database.Database, sql: string) {
    seen.add(sql);
    return prepare.call(this, sql);
  };
  vi.spyOn(Database.prototype, 'prepare').mockImplementation(noted as never);
  try {
    for (const part of Object.values(parts)) await part(new Set());
  } finally {
    vi.restoreAllMocks();
  }
  return seen;
}

test('no call reads a growing table from end to end', { timeout: 240_000 }, async () => {
  const statements = await statementsOfEveryCall();
  // The calls were made, and their statements seen.
  expect(statements.size).toBeGreaterThan(400);
  const sqlite = openTestBooth().core.db.$client;
  const bad = [...statements]
    .map((sql) => ({ sql: oneLine(sql), scans: unboundedScans(sqlite, sql) }))
    .filter(({ sql, scans }) => scans.length > 0 && !WHOLE.some(([known]) => known.test(sql)));
  expect(bad).toEqual([]);
});

test('a scan is seen for what it is', () => {
  const sqlite = openTestBooth().core.db.$client;
  const scans = (sql: string): number => unboundedScans(sqlite, sql).length;
  expect(scans('SELECT * FROM sessions WHERE lost_ticket_evidence = ?')).toBe(1);
  expect(scans('SELECT * FROM "sessions" s WHERE s."created_at" > ?')).toBe(1);
  expect(scans("SELECT id FROM sessions WHERE status = 'closed' ORDER BY start_time")).toBe(1);
  expect(scans('UPDATE payments SET amount = 1 WHERE rounding = 1')).toBe(1);
  expect(scans('SELECT * FROM payments ORDER BY net LIMIT 5')).toBe(1);
  // Through an index, the newest few, what is open, and tables that stay small.
  expect(scans('SELECT * FROM sessions WHERE ticket_number = ?')).toBe(0);
  expect(scans('SELECT * FROM payments ORDER BY paid_at DESC LIMIT 5')).toBe(0);
  expect(scans("SELECT count(*) FROM sessions WHERE status = 'open'")).toBe(0);
  expect(scans('SELECT * FROM spots')).toBe(0);
});
