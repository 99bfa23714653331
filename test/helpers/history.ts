import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { simulate } from '@cli/simulate/history';
import type { History } from '@cli/simulate/history';
import { openDatabase } from '@main/db/connection';
import type { Db } from '@main/db/connection';
import { verify } from '@main/features/verify/index';
import type { Finding } from '@main/features/verify/index';
import { dump } from './dump';

/** A simulated site, made once for the tests of a file; each test works on its own copy. */
export function sharedHistory(
  options: Partial<History> = {},
  withinMs = 60_000,
): { copy(name: string): string } {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'coipo-history-'));
    const path = join(folder, 'original.db');
    // The night of 5 to 6 April 2025 has 25 hours in Santiago.
    await simulate({ path, days: 20, perDay: 30, seed: 7, start: '2025-03-20', ...options });
  }, withinMs);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    copy: (name) => {
      const path = join(folder, `${name}.db`);
      copyFileSync(join(folder, 'original.db'), path);
      return path;
    },
  };
}

/** Everything that `verify` has to say of a file. */
export function findingsOf(path: string): Finding[] {
  const db = openDatabase(path, { readonly: true });
  try {
    return [...verify(db)];
  } finally {
    db.$client.close();
  }
}

/** Works on a file as somebody with an SQLite editor would: triggers, keys and checks do not hold. */
export function tamper(path: string, work: (sqlite: Database.Database) => void): void {
  const sqlite = new Database(path);
  try {
    sqlite.pragma('foreign_keys = OFF');
    sqlite.pragma('ignore_check_constraints = ON');
    const triggers = sqlite
      .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
      .all() as { name: string; sql: string }[];
    for (const { name } of triggers) sqlite.exec(`DROP TRIGGER "${name}"`);
    work(sqlite);
    // Put back, so that their absence is not what gives the damage away.
    for (const { sql } of triggers) sqlite.exec(sql);
  } finally {
    sqlite.close();
  }
}

/** The rows of a database as one hash. */
export function hashOfRows(path: string): string {
  const db: Db = openDatabase(path, { readonly: true });
  try {
    return createHash('sha256')
      .update(JSON.stringify(dump(db)))
      .digest('hex');
  } finally {
    db.$client.close();
  }
}
