import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importBoundaries } from '@scripts/boundaries';

const ROOT = resolve(import.meta.dirname, '..', '..');

/** A file, one line of it, and why the linter must refuse that line. */
const FORBIDDEN: [what: string, file: string, line: string][] = [
  ['electron in a slice', 'src/main/features/parking/window.ts', `import { app } from 'electron';`],
  ['electron in the core', 'src/main/core/window.ts', `import { app } from 'electron/main';`],
  ['electron in another file of ipc', 'src/main/ipc/sender.ts', `import { app } from 'electron';`],
  ['electron in the CLI', 'src/cli/window.ts', `import { app } from 'electron';`],
  ['main from the screen', 'src/renderer/app/db.ts', `import { db } from '@main/db/connection';`],
  ['a main type from the screen', 'src/renderer/app/t.ts', `import type { Db } from '@main/db/t';`],
  ['the screen from main', 'src/main/app/theme.ts', `import { ink } from '@renderer/theme/ink';`],
  ['Node in shared', 'src/shared/kernel/file.ts', `import { readFileSync } from 'node:fs';`],
  ['React in shared', 'src/shared/contracts/view.ts', `import { useState } from 'react';`],
  ['drizzle in shared', 'src/shared/contracts/rows.ts', `import { eq } from 'drizzle-orm';`],
  ['main in shared', 'src/shared/contracts/up.ts', `import { a } from '@main/core/a';`],
  ['Node on the screen', 'src/renderer/app/os.ts', `import { cpus } from 'node:os';`],
  ['the screen in shared components', 'src/ui/a.ts', `import { a } from '@renderer/app/a';`],
  ['Node in shared components', 'src/ui/b.ts', `import { cpus } from 'node:os';`],
  ['React in the HQ service', 'src/hq/view.ts', `import { useState } from 'react';`],
  ['the pages in the HQ service', 'src/hq/pages.ts', `import { a } from '@hq/web/app/a';`],
  ['the HQ service in its pages', 'src/hq/web/db.ts', `import { a } from '@hq/db/a';`],
  ['Node in the pages of HQ', 'src/hq/web/os.ts', `import { cpus } from 'node:os';`],
  ['Node in the preload', 'src/preload/os.ts', `import { cpus } from 'node:os';`],
  [
    'a higher slice',
    'src/main/features/tariffs/up.ts',
    `import { a } from '@main/features/parking/index';`,
  ],
  [
    'the inside of a lower slice',
    'src/main/features/parking/deep.ts',
    `import { a } from '@main/features/tariffs/repo';`,
  ],
  [
    'the inside of a slice where slices are wired',
    'src/main/features/wire.ts',
    `import { a } from './tariffs/repo';`,
  ],
  ['main/app in a slice', 'src/main/features/parking/a.ts', `import { a } from '@main/app/a';`],
  ['a slice in the core', 'src/main/core/s.ts', `import { a } from '@main/features/access/index';`],
  ['the core in the database', 'src/main/db/c.ts', `import { a } from '@main/core/a';`],
  [
    'the database in a domain',
    'src/main/features/parking/domain.ts',
    `import type { Db } from '@main/db/connection';`,
  ],
  [
    'a contract in a domain',
    'src/main/features/access/domain.ts',
    `import { call } from '@shared/contracts/access';`,
  ],
  ['Node in a domain', 'src/main/features/settings/domain.ts', `import { cpus } from 'node:os';`],
  [
    'its own repository in a domain',
    'src/main/features/tariffs/domain.ts',
    `import { rows } from './repo';`,
  ],
  [
    'the SQLite driver in a slice',
    'src/main/features/parking/sql.ts',
    `import Database from 'better-sqlite3';`,
  ],
  ['the SQLite driver in the CLI', 'src/cli/sql.ts', `import Database from 'better-sqlite3';`],
  ['the parent folder', 'test/unit/parent.test.ts', `import { a } from '../helpers/a';`],
  ['the test code in the product', 'src/cli/t.ts', `import { a } from '@test/helpers/a';`],
  [
    'a cycle through aliases',
    'src/main/features/parking/ring.ts',
    `import { b } from '@main/features/parking/ring-end'; export const a = b;`,
  ],
  [
    'a cycle through aliases, its other end',
    'src/main/features/parking/ring-end.ts',
    `import { a } from './ring'; export const b = a;`,
  ],
];

const ALLOWED: [what: string, file: string, line: string][] = [
  ['electron where windows are', 'src/main/app/window.ts', `import { app } from 'electron';`],
  ['electron at the IPC edge', 'src/main/ipc/electron.ts', `import { ipcMain } from 'electron';`],
  ['the driver in the database', 'src/main/db/open.ts', `import Database from 'better-sqlite3';`],
  [
    'the index of a lower slice',
    'src/main/features/parking/ok.ts',
    `import { a } from '@main/features/tariffs/index';`,
  ],
  [
    'the core in a slice',
    'src/main/features/parking/service.ts',
    `import { write } from '@main/core/core'; import { eq } from 'drizzle-orm';`,
  ],
  [
    'the kernel and own types in a domain',
    'src/main/features/payments/domain.ts',
    `import { vat } from '@shared/kernel/money'; import type { Row } from './repo';`,
  ],
  [
    'what a domain was split into',
    'src/main/features/access/domain/delay.ts',
    `import { vat } from '@shared/kernel/money'; import { b } from './steps';`,
  ],
  [
    'every index where slices are wired',
    'src/main/features/compose.ts',
    `import { a } from '@main/features/payments/index'; import { b } from './parking/index';`,
  ],
  ['shared components on the screen', 'src/renderer/app/ui.ts', `import { a } from '@ui/keys';`],
  [
    'React and shared components in the pages of HQ',
    'src/hq/web/ok.ts',
    `import { useState } from 'react'; import { a } from '@ui/keys'; import { b } from '@hq/web/b';`,
  ],
  [
    'Node and drizzle in the HQ service',
    'src/hq/ok.ts',
    `import { cpus } from 'node:os'; import { eq } from 'drizzle-orm'; import { a } from '@hq/db/a';`,
  ],
  ['shared on the screen', 'src/renderer/app/ok.ts', `import { a } from '@shared/kernel/money';`],
];

const SLICES = ['access', 'settings', 'tariffs', 'parking', 'payments'];

let folder: string;
/** Refused files, relative to the planted tree. */
let refused: Map<string, string[]>;

function plant(file: string, text: string) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coipo-boundaries-'));
  for (const file of ['oxlint.config.ts', 'tsconfig.json', 'scripts/boundaries.ts']) {
    cpSync(join(ROOT, file), join(folder, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  plant('package.json', '{ "type": "module" }');
  for (const slice of SLICES) plant(`src/main/features/${slice}/index.ts`, 'export const a = 1;');
  for (const [, file, line] of [...FORBIDDEN, ...ALLOWED]) plant(file, `${line}\n`);

  const linter = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const run = spawnSync(process.execPath, [linter, '--format=json', 'src', 'test'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(run.stdout) as {
    diagnostics: { filename: string; code: string }[];
  };
  refused = new Map();
  for (const { filename, code } of diagnostics) {
    if (!/no-restricted-imports|no-cycle/.test(code)) continue;
    const file = filename.replaceAll('\\', '/');
    refused.set(file, [...(refused.get(file) ?? []), code]);
  }
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the linter refuses', () => {
  test.each(FORBIDDEN)('%s', (what, file) => {
    const rule = what.includes('cycle') ? 'import(no-cycle)' : 'eslint(no-restricted-imports)';
    expect(refused.get(file) ?? []).toContain(rule);
  });
});

describe('the linter accepts', () => {
  test.each(ALLOWED)('%s', (_what, file) => {
    expect(refused.get(file)).toBeUndefined();
  });
});

test('a slice without a place in the order is refused', () => {
  const tree = mkdtempSync(join(tmpdir(), 'coipo-slices-'));
  try {
    mkdirSync(join(tree, 'src', 'main', 'features', 'gardening'), { recursive: true });
    expect(() => importBoundaries(tree)).toThrow(/gardening has no place in SLICE_ORDER/);
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
});
