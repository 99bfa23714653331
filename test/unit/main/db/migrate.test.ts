import { migrationsFolder, openMigrated } from '@main/db/migrate';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDemoBooth, openTestBooth, temporaryFolder } from '@test/helpers/booth';
import { dump } from '@test/helpers/dump';

/** The program's migrations with one more at the end. */
function migrationsWith(statement: string): string {
  const folder = join(temporaryFolder(), 'booth');
  cpSync(migrationsFolder(), folder, { recursive: true });
  const path = join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: object[] };
  const idx = journal.entries.length;
  const tag = `${String(idx).padStart(4, '0')}_next`;
  journal.entries.push({ idx, version: '6', when: Date.now(), tag, breakpoints: true });
  writeFileSync(path, JSON.stringify(journal));
  writeFileSync(join(folder, `${tag}.sql`), statement);
  return folder;
}

/** A site at work in a file that nobody holds open. */
async function closedSite(): Promise<{ path: string; rows: ReturnType<typeof dump> }> {
  const booth = await openDemoBooth();
  await booth.queue.stop();
  const rows = dump(booth.core.db);
  booth.core.db.$client.close();
  return { path: booth.databasePath, rows };
}

function rowsOf(path: string) {
  const { db, ...rest } = openMigrated(path);
  onTestFinished(() => void db.$client.close());
  return { rows: dump(db), ...rest };
}

describe('bringing a file up to date', () => {
  test('happens once; a second start has nothing to do', () => {
    const path = join(temporaryFolder(), 'coipo.db');
    const first = openMigrated(path);
    first.db.$client.close();
    expect(first).toMatchObject({ backup: null });
    expect(first.applied).toBeGreaterThan(0);
    expect(rowsOf(path)).toMatchObject({ backup: null, applied: 0 });
  });

  test('copies a file with rows first and keeps every row', async () => {
    const { path, rows } = await closedSite();
    const folder = migrationsWith('CREATE TABLE later (id text PRIMARY KEY);');
    const { db, backup, applied } = openMigrated(path, {}, folder);
    const { later, ...kept } = dump(db);
    db.$client.close();
    expect([applied, later, kept]).toEqual([1, [], rows]);
    expect(rowsOf(backup ?? '').rows).toEqual(rows);
  });

  test.each([
    ['does not run', 'CREATE TABLE users (id text);'],
    ['leaves dangling rows', "INSERT INTO count_drafts VALUES ('nobody', 'float', '{}', 1);"],
  ])('by a migration that %s leaves the file as it was', async (_what, statement) => {
    const { path, rows } = await closedSite();
    expect(() => openMigrated(path, {}, migrationsWith(statement))).toThrow(
      expect.objectContaining({ code: 'MIGRATION_FAILED' }),
    );
    expect(rowsOf(path).rows).toEqual(rows);
  });
});

test('a database from a newer version is refused and not touched', async () => {
  const { path } = await closedSite();
  openMigrated(path, {}, migrationsWith('CREATE TABLE later (id text);')).db.$client.close();
  const bytes = readFileSync(path);
  expect(() => openTestBooth(path)).toThrow(
    expect.objectContaining({ code: 'DATABASE_NEWER', details: { unknownMigrations: 1 } }),
  );
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(existsSync(`${path}-wal`)).toBe(false);
});
