import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '@main/db/connection';
import { makeAfternoon } from '@test/e2e/helpers/afternoon';
import { startAndWait } from '@test/e2e/helpers/app';
import { expect, test } from '@test/e2e/helpers/booth';

const FAILED = '"event":"start_failed"';

const hashOf = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex');

/** Changes a booth's file as no program of ours would. */
function tamper(folder: string, sql: string): void {
  const { $client } = openDatabase(join(folder, 'coipo.db'));
  $client.exec(sql);
  $client.pragma('wal_checkpoint(TRUNCATE)');
  $client.close();
}

test('a database of a newer version is refused in words and not touched', async ({ folder }) => {
  await makeAfternoon(folder);
  tamper(
    folder,
    "INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('of-tomorrow', 9000000000000)",
  );
  const database = join(folder, 'coipo.db');
  const before = hashOf(database);
  const { stderr } = await startAndWait(folder, { until: FAILED });
  expect(stderr).toContain('"code":"DATABASE_NEWER"');
  expect(stderr).toContain('versión más nueva');
  expect(hashOf(database)).toBe(before);
});

test('a folder that cannot be written to is said, and nothing is lost', async ({ folder }) => {
  test.skip(process.platform === 'win32', 'permissions of another kind');
  await makeAfternoon(folder);
  const database = join(folder, 'coipo.db');
  const before = hashOf(database);
  chmodSync(database, 0o444);
  chmodSync(folder, 0o555);
  // The administrator of the machine may write anywhere; the booth's user may not.
  const isRoot = process.getuid?.() === 0;
  const { stderr } = await startAndWait(folder, { until: FAILED, ...(isRoot && { user: 65_534 }) });
  expect(stderr).toContain('"code":"DATABASE_READ_ONLY"');
  expect(stderr).toContain('permiso de escritura');
  expect(hashOf(database)).toBe(before);
  chmodSync(folder, 0o755);
});

test('a damaged file is refused in words and not touched', async ({ folder }) => {
  await makeAfternoon(folder);
  const database = join(folder, 'coipo.db');
  writeFileSync(database, 'this is not a database, it only looks like one');
  const before = hashOf(database);
  const { stderr } = await startAndWait(folder, { until: FAILED });
  expect(stderr).toContain('"code":"DATABASE_CORRUPT"');
  expect(hashOf(database)).toBe(before);
});
