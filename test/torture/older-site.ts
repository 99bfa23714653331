import Database from 'better-sqlite3';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { simulate } from '@cli/simulate/history';
import { migrationsFolder, openMigrated } from '@main/db/migrate';
import { testRun } from '@test/helpers/once-by-run';

/** Migrations that a booth from before headquarters has had. */
const OLDER = 8;

export interface OlderSite {
  /** As that program left it. */
  readonly older: string;
  /** The same rows in today's schema. */
  readonly today: string;
  /** After the last of it, UTC ms. */
  readonly until: number;
}

/**
 * A populated file of an earlier schema: a history by the real services of today, whose rows are carried
 * into the tables of then (what came since began empty).
 */
export async function olderSite(seed: number): Promise<OlderSite> {
  // Several test files make one at once.
  const folder = mkdtempSync(join(testRun().folder, 'older-'));
  const [today, older] = [join(folder, 'today.db'), join(folder, 'older.db')];
  // In the night to 5 April 2026 the clocks of Santiago go back.
  await simulate({ path: today, days: 1, perDay: 40, seed, start: '2026-04-02' });
  const migrations = earlierMigrations(join(folder, 'booth'));
  openMigrated(older, { durability: 'off' }, migrations).db.$client.close();
  carryOver(today, older);
  const db = new Database(older, { readonly: true });
  const until = Number(db.prepare('SELECT max(at) FROM audit_log').pluck().get());
  db.close();
  return { older, today, until };
}

function earlierMigrations(to: string): string {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true });
  cpSync(migrationsFolder(), to, { recursive: true });
  const path = join(to, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: unknown[] };
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, OLDER) }));
  return to;
}

function carryOver(from: string, to: string): void {
  const db = new Database(to);
  db.pragma('foreign_keys = OFF');
  db.prepare('ATTACH ? AS today').run(from);
  const names = (schema: string): string[] =>
    db
      .prepare(
        `SELECT name FROM ${schema}.sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'`,
      )
      .pluck()
      .all() as string[];
  const columns = (schema: string, table: string): string[] =>
    (db.pragma(`${schema}.table_info("${table}")`) as { name: string }[]).map(({ name }) => name);
  const triggers = db
    .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    .all() as { name: string; sql: string }[];
  for (const { name } of triggers) db.exec(`DROP TRIGGER "${name}"`);
  const there = new Set(names('today'));
  for (const table of names('main').filter((name) => there.has(name))) {
    const known = new Set(columns('today', table));
    const both = columns('main', table)
      .filter((name) => known.has(name))
      .map((name) => `"${name}"`);
    db.exec(`DELETE FROM main."${table}";
      INSERT INTO main."${table}" (${both.join()}) SELECT ${both.join()} FROM today."${table}" ORDER BY rowid`);
  }
  for (const { sql } of triggers) db.exec(sql);
  // Of a permission that came later.
  db.exec(
    "DELETE FROM role_permissions WHERE permission_code = 'sync:manage'; DELETE FROM permissions WHERE code = 'sync:manage'",
  );
  db.close();
}
