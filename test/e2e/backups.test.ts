import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AFTERNOON, makeAfternoon, MINUTE, PIN } from '@test/e2e/helpers/afternoon';
import { expect, test } from '@test/e2e/helpers/booth';
import { count } from '@test/e2e/helpers/database';
import { press, signIn, typeByHand } from '@test/e2e/helpers/keys';
import type { RunningApp } from '@test/e2e/helpers/app';

async function openBackups({ page }: RunningApp): Promise<void> {
  await signIn(page, 'Ana Rivas', PIN);
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await press(page, 'F12');
  await page.getByRole('button', { name: 'Respaldos' }).click();
  await expect(page.getByRole('heading', { name: 'Respaldos', level: 2 })).toBeVisible();
}

/** From the list to the restored program, by keys alone. */
async function restore({ page }: RunningApp, reason: string): Promise<void> {
  await press(page, 'Enter');
  await expect(page.getByRole('dialog', { name: 'Restaurar este respaldo' })).toBeVisible();
  await expect(page.getByLabel('Motivo')).toBeFocused();
  await page.keyboard.type(reason);
  await press(page, 'Enter');
  await page.getByRole('radio', { name: /Ana Rivas/ }).waitFor();
}

test('a backup by hand, back to it by keys, and the way back from there', async ({
  folder,
  start,
}) => {
  test.setTimeout(90_000);
  await makeAfternoon(folder, { shift: true });
  const app = await start({ clock: AFTERNOON });
  const { page } = app;
  await openBackups(app);
  await press(page, 'Control+B');
  const rows = page.getByRole('group', { name: 'Respaldos' }).getByRole('button');
  await expect(rows.filter({ hasText: 'A mano' })).toHaveCount(1);
  await expect(rows.first()).toContainText('Comprobado');

  await app.setClock(AFTERNOON + 5 * MINUTE);
  await press(page, 'Escape');
  await typeByHand(page, 'GHJK12');
  await page.getByTestId('target-spot').waitFor();
  await press(page, 'Enter');
  await page.getByText('Va a la plaza').waitFor();
  expect(count(app, "SELECT count(*) FROM sessions WHERE status = 'open'")).toBe(4);

  await press(page, 'F12');
  await rows.filter({ hasText: 'A mano' }).focus();
  await press(page, 'Enter');
  await expect(page.getByRole('dialog').getByText(/^1 ingreso/)).toBeVisible();
  await press(page, 'Escape');
  await restore(app, 'prueba del respaldo');
  expect(count(app, "SELECT count(*) FROM sessions WHERE status = 'open'")).toBe(3);
  expect(count(app, 'SELECT epoch FROM terminals WHERE is_self')).toBe(2);

  await openBackups(app);
  await expect(page.getByText(/Datos restaurados el/)).toBeVisible();
  const undo = rows.filter({ hasText: 'Antes de restaurar' });
  await expect(undo).toHaveCount(1);
  await undo.focus();
  await restore(app, 'era un ensayo');
  expect(count(app, "SELECT count(*) FROM sessions WHERE status = 'open'")).toBe(4);
  expect(count(app, 'SELECT epoch FROM terminals WHERE is_self')).toBe(3);
  expect(app.complaints).toEqual([]);
});

test('killed while a backup is made: no half backup, and the next start is whole', async ({
  folder,
  start,
}) => {
  await makeAfternoon(folder, { shift: true });
  const app = await start({ clock: AFTERNOON });
  await signIn(app.page, 'Ana Rivas', PIN);
  await expect(app.page.getByLabel('Patente o ticket')).toBeFocused();
  const backups = join(folder, 'backups');
  await app.page.evaluate(() => {
    for (let times = 0; times < 5; times += 1) void window.coipo.call('backups.make', {});
  });
  await expect.poll(() => existsSync(backups) && readdirSync(backups).length).toBeGreaterThan(0);
  await app.kill();
  const again = await start({ clock: AFTERNOON + 5 * MINUTE });
  await signIn(again.page, 'Ana Rivas', PIN);
  await expect(again.page.getByLabel('Patente o ticket')).toBeFocused();
  await expect
    .poll(() => readdirSync(backups).filter((name) => name.includes('unfinished')))
    .toEqual([]);
  const made = await again.page.evaluate(() => window.coipo.call('backups.make', {}));
  expect(made).toMatchObject({ ok: true });
  const list = await again.page.evaluate(() => window.coipo.call('backups.list', {}));
  expect(list).toMatchObject({ ok: true });
  const files = readdirSync(backups).filter((name) => name.endsWith('.db'));
  expect(list.ok && list.data.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
});

test('a damaged data file: the last backup is offered, takes its place, and the damaged one is kept', async ({
  folder,
  start,
}) => {
  await makeAfternoon(folder, { shift: true });
  const app = await start({ clock: AFTERNOON });
  await signIn(app.page, 'Ana Rivas', PIN);
  await expect(app.page.getByLabel('Patente o ticket')).toBeFocused();
  const made = await app.page.evaluate(() => window.coipo.call('backups.make', {}));
  expect(made).toMatchObject({ ok: true });
  await app.close();
  const path = join(folder, 'coipo.db');
  const bytes = readFileSync(path);
  bytes.fill(0xee, 0, 40_000);
  writeFileSync(path, bytes);

  const rescued = await start({ clock: AFTERNOON + 10 * MINUTE, answerBoxes: 0 });
  await rescued.page.getByRole('radio', { name: /Ana Rivas/ }).waitFor();
  const boxes = await rescued.electron.evaluate(
    () => (globalThis as unknown as { coipoTestBoxes: { buttons: string[] }[] }).coipoTestBoxes,
  );
  expect(boxes.map(({ buttons }) => buttons)).toEqual([
    [expect.stringMatching(/^Restaurar 20-11-2026/), 'Salir'],
  ]);
  expect(count(rescued, "SELECT count(*) FROM sessions WHERE status = 'open'")).toBe(3);
  expect(count(rescued, 'SELECT epoch FROM terminals WHERE is_self')).toBeGreaterThan(1000);
  const kept = readdirSync(folder).find((name) => name.startsWith('coipo.db.before-restore-'));
  expect(readFileSync(join(folder, kept ?? '')).equals(bytes)).toBe(true);
});
