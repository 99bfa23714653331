import { openDatabase } from '@main/db/connection';
import { openMigrated } from '@main/db/migrate';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '@test/helpers/booth';

function pragmas(options: Parameters<typeof openMigrated>[1] = {}) {
  const { db } = openMigrated(join(temporaryFolder(), 'coipo.db'), options);
  onTestFinished(() => void db.$client.close());
  return (name: string) => db.$client.pragma(name, { simple: true });
}

test('what is acknowledged survives a power cut: WAL, synced at every commit', () => {
  const pragma = pragmas();
  expect(pragma('journal_mode')).toBe('wal');
  expect(pragma('synchronous')).toBe(2);
  expect(pragma('foreign_keys')).toBe(1);
  expect(pragma('recursive_triggers')).toBe(1);
  expect(pragma('busy_timeout')).toBe(5000);
});

test('only simulations do without the syncing', () => {
  const pragma = pragmas({ durability: 'off' });
  expect(pragma('synchronous')).toBe(0);
  expect(pragma('foreign_keys')).toBe(1);
});

test('a reader cannot write', () => {
  const path = join(temporaryFolder(), 'coipo.db');
  openMigrated(path).db.$client.close();
  const reader = openDatabase(path, { readonly: true });
  onTestFinished(() => void reader.$client.close());
  expect(() => reader.$client.exec('DELETE FROM roles')).toThrow('readonly');
});
