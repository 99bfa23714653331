import { expect, test } from 'vitest';
import { contentFaults } from '@scripts/packaging/contents.mjs';
import { fuseFaults, RELEASED_FUSES } from '@scripts/packaging/fuses.mjs';

const DRIVER = 'node_modules/better-sqlite3/prebuilds/linux-x64.node';
const GOOD = [
  'package.json',
  'out/main/index.js',
  'out/main/cli.js',
  'out/main/chunks/compose-x.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'drizzle/booth/0000_base.sql',
  'drizzle/booth/meta/_journal.json',
  'node_modules/better-sqlite3/package.json',
  'node_modules/better-sqlite3/lib/index.js',
  DRIVER,
];

test('the built program, its migrations and its driver are the whole package', () => {
  expect(contentFaults(GOOD, 'linux-x64')).toEqual([]);
});

test.each([
  'src/main/index.ts',
  'out/main/index.js.map',
  'out/hq/main.js',
  'test/e2e/shift.test.ts',
  'node_modules/zod/index.js',
  'node_modules/better-sqlite3/prebuilds/win32-x64.node',
  '.env',
])('%s has no place in it', (file) => {
  expect(contentFaults([...GOOD, file], 'linux-x64')).toEqual([
    `${file} has no place in the package`,
  ]);
});

test.each(['out/main/cli.js', 'package.json', DRIVER])(
  'a package without %s is none',
  (missing) => {
    const files = GOOD.filter((file) => file !== missing);
    expect(contentFaults(files, 'linux-x64')).toEqual([`${missing} is missing`]);
  },
);

test('the driver of one system is not that of another', () => {
  expect(contentFaults(GOOD, 'win32-x64')).toHaveLength(2);
});

test('every fuse that is not as released is named', () => {
  expect(fuseFaults(RELEASED_FUSES)).toEqual([]);
  const found = {
    ...RELEASED_FUSES,
    EnableNodeCliInspectArguments: true,
    OnlyLoadAppFromAsar: false,
  };
  expect(fuseFaults(found)).toEqual([
    'the fuse EnableNodeCliInspectArguments is not off',
    'the fuse OnlyLoadAppFromAsar is not on',
  ]);
});
