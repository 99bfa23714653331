import Database from 'better-sqlite3';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrationsFolder, openMigrated } from '@main/db/migrate';
import { policyAt } from '@main/features/tariffs/index';
import { DEFAULT_CHARGING_POLICY } from '@shared/kernel/policy';
import { expect, test } from 'vitest';
import { temporaryFolder } from '@test/helpers/booth';
import { value } from '@test/helpers/dump';

/** The program's migrations up to one of them. */
function migrationsUntil(count: number): string {
  const folder = join(temporaryFolder(), 'booth');
  cpSync(migrationsFolder(), folder, { recursive: true });
  const path = join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: unknown[] };
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
  return folder;
}

test('the policy of an older site holds since its beginning, and is no setting any more', () => {
  const path = join(temporaryFolder(), 'older.db');
  openMigrated(path, {}, migrationsUntil(2)).db.$client.close();
  const policy = { ...DEFAULT_CHARGING_POLICY, freeMinutes: 15 };
  const older = new Database(path);
  const insert = older.prepare("INSERT INTO settings VALUES (?, ?, '', NULL, 5, 5)");
  insert.run('policy', JSON.stringify(policy));
  insert.run('site', JSON.stringify({ name: 'S', address: '', zone: policy.zone, demo: false }));
  older.exec(`INSERT INTO vehicle_classes VALUES ('car', 'Auto', 'car', 0, 5);
    INSERT INTO tariffs VALUES ('t1', 'car', 1000, 500, 5, 9, NULL, 5);
    INSERT INTO tariffs VALUES ('t2', 'car', 1200, 600, 9, NULL, NULL, 9)`);
  older.close();

  const { db } = openMigrated(path);
  expect(policyAt(db, 0)).toEqual(policy);
  expect(policyAt(db, Date.now())).toEqual(policy);
  expect(value(db, "SELECT count(*) FROM settings WHERE key = 'policy'")).toBe(0);
  expect(value(db, 'SELECT count(*) FROM tariffs WHERE withdrawn_at IS NULL')).toBe(2);
  expect(() => db.$client.exec('UPDATE tariffs SET day_rate = 1')).toThrow('never edited');
  db.$client.close();
});
