import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeAfternoon } from '@test/e2e/helpers/afternoon';
import { startAndWait } from '@test/e2e/helpers/app';
import { expect, test } from '@test/e2e/helpers/booth';
import { openDatabase } from '@main/db/connection';

const root = process.platform === 'linux' && process.getuid?.() === 0;

/** Changes the booth's file by hand and leaves it whole, without a log beside it. */
function edit(folder: string, sql: string): void {
  const { $client } = openDatabase(join(folder, 'coipo.db'));
  $client.exec(sql);
  $client.pragma('wal_checkpoint(TRUNCATE)');
  $client.close();
}

/** Starts, waits for the reason and stops it: the message box would wait for a person. */
async function failure(folder: string): Promise<{ code: string; reason: string }> {
  const { stderr } = await startAndWait(folder, { until: '"start_failed"' });
  const line = stderr.split('\n').find((text) => text.includes('"start_failed"'));
  if (line === undefined) throw new Error(`the program gave no reason:\n${stderr}`);
  return JSON.parse(line) as { code: string; reason: string };
}

/** Not even root may write there: a file with this mark, or what a folder with it names. */
async function whileImmutable(path: string, work: () => Promise<void>): Promise<void> {
  try {
    execFileSync('chattr', ['+i', path], { stdio: 'pipe' });
  } catch {
    test.skip(true, 'this file system cannot protect a file from root (chattr +i)');
  }
  try {
    await work();
  } finally {
    execFileSync('chattr', ['-i', path], { stdio: 'ignore' });
  }
}

test('a second copy brings a hidden first one to the front and leaves', async ({
  folder,
  start,
}) => {
  const { electron, page } = await start();
  await expect(page.getByRole('heading', { name: 'Preparemos esta caja' })).toBeVisible();
  const visible = () =>
    electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((it) => it.isVisible()),
    );
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  expect(await visible()).toEqual([false]);
  const second = await startAndWait(folder);
  expect(second.code).toBe(0);
  expect(second.stderr).not.toContain('start_failed');
  await expect.poll(visible).toEqual([true]);
  await expect(page.getByRole('heading', { name: 'Preparemos esta caja' })).toBeVisible();
});

test.describe('on a protected disk', () => {
  test.skip(!root, 'protecting a file needs root on Linux');

  test('a file that cannot be written is named', async ({ folder }) => {
    await makeAfternoon(folder);
    const path = join(folder, 'coipo.db');
    const before = readFileSync(path);
    await whileImmutable(path, async () => {
      const { code, reason } = await failure(folder);
      expect(code).toBe('DATABASE_READ_ONLY');
      expect(reason).toContain('Dé permiso de escritura');
    });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('a folder that takes no file is named, not left in silence', async ({ folder }) => {
    await whileImmutable(folder, async () => {
      const { code, reason } = await failure(folder);
      expect(code).toBe('DATABASE_READ_ONLY');
      expect(reason).toContain('el disco o la carpeta está protegido');
    });
  });

  test('a full disk is named', async ({ folder }) => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', disk], { stdio: 'pipe' });
    } catch {
      test.skip(true, 'this machine lets nobody mount a small disk');
    }
    try {
      writeFileSync(join(disk, 'filler'), Buffer.alloc(4096));
      const { code, reason } = await failure(disk);
      expect(code).toBe('DISK_FULL');
      expect(reason).toContain('Libere espacio');
    } finally {
      // Lazily: a child of the stopped program may still be leaving.
      execFileSync('umount', ['-l', disk], { stdio: 'ignore' });
    }
  });
});

test('a data folder that is a file is said, not left in silence', async ({ folder }) => {
  const path = join(folder, 'not-a-folder');
  writeFileSync(path, 'kept');
  const { reason } = await failure(path);
  expect(reason).toContain('Coipo no pudo abrir');
  expect(readFileSync(path, 'utf8')).toBe('kept');
});

test('a setting damaged by hand is named; the booth works on', async ({ folder, start }) => {
  await makeAfternoon(folder);
  edit(folder, `UPDATE settings SET value = '{"idleLockMinutes": "diez"' WHERE key = 'screen'`);
  const { page } = await start();
  await expect(page.getByText('Configuración ilegible: screen')).toBeVisible();
  await expect(page.getByRole('radio', { name: /Marcela Fuentes/ })).toBeVisible();
});
