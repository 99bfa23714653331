import { claimFolder, StartRefused } from '@hq/ops/data-folder';
import { temporaryFolder } from '@test/helpers/booth';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('a second HQ on the same folder is refused with words, until the first has gone', () => {
  const folder = join(temporaryFolder(), 'data');
  const release = claimFolder(folder);
  expect(() => claimFolder(folder)).toThrow(StartRefused);
  expect(() => claimFolder(folder)).toThrow(/Another HQ is running on .*HQ_DATA_DIR/);
  release();
  claimFolder(folder)();
});

test('a killed HQ leaves nothing that keeps the next one out', async () => {
  const folder = join(temporaryFolder(), 'data');
  claimFolder(folder)();
  const holder = spawn(process.execPath, [
    '-e',
    `const { DatabaseSync } = require('node:sqlite');
     new DatabaseSync(${JSON.stringify(join(folder, 'in-use'))}).exec('BEGIN EXCLUSIVE');
     console.log('held'); setInterval(() => {}, 1000);`,
  ]);
  await once(holder.stdout, 'data');
  expect(() => claimFolder(folder)).toThrow('Another HQ');
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  claimFolder(folder)();
});

test.skipIf(process.platform === 'win32')('the folder is for its owner only', () => {
  const folder = join(temporaryFolder(), 'data');
  claimFolder(folder)();
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test('a folder that cannot be made is told with its path', () => {
  const file = join(temporaryFolder(), 'a-file');
  writeFileSync(file, '');
  expect(() => claimFolder(join(file, 'data'))).toThrow(/cannot use its data folder .*a-file/);
});
