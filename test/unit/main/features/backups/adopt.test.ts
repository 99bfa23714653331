import { leftBehind } from '@main/features/backups/adopt';
import { temporaryFolder } from '@test/helpers/booth';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

test('whole copies beside the database are taken over; what a power cut left half written is not', () => {
  const path = join(temporaryFolder(), 'coipo.db');
  for (const ending of [
    '',
    '-wal',
    '.before-migration-1795269385109',
    '.before-migration-1795269385109.unfinished',
    '.before-restore-20261121T120000Z',
    '.before-restore-20261121T120000Z-wal',
    '.unfinished',
  ]) {
    writeFileSync(`${path}${ending}`, '');
  }
  const found = leftBehind(path).map((it) => [basename(it.path), it.kind]);
  expect(found.toSorted()).toEqual([
    ['coipo.db.before-migration-1795269385109', 'migration'],
    ['coipo.db.before-restore-20261121T120000Z', 'before_restore'],
  ]);
});
