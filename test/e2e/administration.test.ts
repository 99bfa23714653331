import { badgeHash } from '@main/features/access/badge';
import { openDatabase } from '@main/db/connection';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { AFTERNOON, makeAfternoon, PIN } from '@test/e2e/helpers/afternoon';
import { walkToArea } from '@test/e2e/helpers/areas';
import { expect, test } from '@test/e2e/helpers/booth';
import { count, query } from '@test/e2e/helpers/database';
import {
  expectDue,
  press,
  pressOnceShown,
  runCommand,
  scan,
  signIn,
  typeByHand,
} from '@test/e2e/helpers/keys';

const plateField = (page: Page) => page.getByLabel('Patente o ticket');
const question = (page: Page) => page.getByRole('dialog', { name: 'Se necesita una autorización' });

/** F12 and the arrows, to one area of the administration. */
async function openArea(page: Page, name: string): Promise<void> {
  await press(page, 'F12');
  await walkToArea(page, name);
}

/** Tabs until what is looked for has the focus. */
async function tabTo(page: Page, name: string | RegExp, role: 'button' | 'checkbox' = 'button') {
  const target = page.getByRole(role, { name });
  for (let i = 0; i < 15; i += 1) {
    if (await target.evaluate((it) => it === document.activeElement)) return;
    await press(page, 'Tab');
  }
  await expect(target).toBeFocused();
}

/** Marcela, the operator, wants to void the stay of CKYZ46 that stands in her field. */
async function askToVoid(page: Page): Promise<void> {
  await typeByHand(page, 'CKYZ46');
  await expectDue(page, '$3.000');
  await press(page, 'F4');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Anular una estadía/ })
    .press('Enter');
  await press(page, 'Control+2', 'Enter');
  await question(page).waitFor();
}

test('a role and a person are made by the keyboard, and her PIN approves what an operator asks', async ({
  folder,
  start,
}) => {
  test.setTimeout(60_000);
  await makeAfternoon(folder, { shift: true });
  const app = await start({ clock: AFTERNOON });
  const { page } = app;
  await signIn(page, 'Ana Rivas', PIN);
  await expect(plateField(page)).toBeFocused();

  await openArea(page, 'Roles y permisos');
  await tabTo(page, 'Nuevo rol');
  await press(page, 'Enter');
  await expect(page.getByLabel('Nombre del rol')).toBeFocused();
  await typeByHand(page, 'Jefatura de patio');
  await press(page, 'Tab');
  await page.keyboard.type('oper');
  await press(page, 'Enter');
  await expect(page.getByRole('button', { name: /^Jefatura de patio/ })).toBeVisible();
  await tabTo(page, 'operación: Ver estadías', 'checkbox');
  // Five rows down, five columns to the right: the new role may void stays.
  for (let i = 0; i < 5; i += 1) await press(page, 'ArrowDown', 'ArrowRight');
  await press(page, 'Space');
  await expect(page.getByText('Jefatura de patio gana Anular estadías')).toBeVisible();
  await tabTo(page, 'Guardar');
  await press(page, 'Enter');
  await expect(page.getByText(/^Guardado\./)).toBeVisible();
  await press(page, 'Escape');
  await expect(page.getByRole('navigation', { name: 'Áreas' })).toHaveCount(0);

  await openArea(page, 'Personas');
  await tabTo(page, 'Nueva persona');
  await press(page, 'Enter');
  await expect(page.getByLabel('Nombre', { exact: true })).toBeFocused();
  await typeByHand(page, 'Juana Pérez');
  await expect(page.getByLabel('Usuario')).toHaveValue('jperez');
  await press(page, 'Tab', 'Tab');
  await page.keyboard.type('Jef');
  await press(page, 'Tab');
  await page.keyboard.type('7194');
  await press(page, 'Tab');
  await page.keyboard.type('7194');
  await press(page, 'Enter');
  await expect(page.getByText('Juana Pérez ya puede entrar')).toBeVisible();
  await runCommand(page, 'Salir de mi cuenta');

  await signIn(page, 'Marcela Fuentes', PIN);
  await expect(plateField(page)).toBeFocused();
  await askToVoid(page);
  await expect(question(page).getByText('Anular una estadía')).toBeVisible();
  await expect(question(page).getByText('CKYZ·46')).toBeVisible();
  // Not given: nothing happens, and it can be asked again.
  await press(page, 'Escape');
  await expect(question(page)).toHaveCount(0);
  await expect(page.getByText('Falta la autorización de supervisión')).toBeVisible();
  await press(page, 'Enter');
  await expect(question(page).getByLabel(/^PIN de/)).toBeFocused();
  await press(page, 'j');
  await expect(question(page).getByRole('radio', { name: /Juana Pérez/ })).toBeChecked();
  await typeByHand(page, '1379');
  await press(page, 'Enter');
  await expect(question(page).getByText('PIN equivocado')).toBeVisible();
  await typeByHand(page, '7194');
  await press(page, 'Enter');
  await expect(page.getByText('Estadía de CKYZ·46 anulada')).toBeVisible();

  const [names] = query<{ asked: string; approved: string }>(
    app,
    `SELECT u.display_name AS asked, b.display_name AS approved FROM audit_log a
     JOIN users u ON u.id = a.user_id JOIN users b ON b.id = a.authorised_by
     WHERE a.action = 'session.voided'`,
  );
  expect(names).toEqual({ asked: 'Marcela Fuentes', approved: 'Juana Pérez' });
  expect(app.complaints).toEqual([]);
});

test('a scanned badge approves; another scan in the dialog does nothing', async ({
  folder,
  start,
}) => {
  await makeAfternoon(folder, { shift: true });
  const badge = 'CBABCDEFGHJKMNPQRSTUVW';
  const { $client } = openDatabase(join(folder, 'coipo.db'));
  $client.prepare("UPDATE users SET badge_hash = ? WHERE username = 'rsoto'").run(badgeHash(badge));
  $client.close();
  const app = await start({ clock: AFTERNOON });
  const { page } = app;
  await signIn(page, 'Marcela Fuentes', PIN);
  await expect(plateField(page)).toBeFocused();
  await askToVoid(page);
  await scan(app, 'B-000001');
  await expect(question(page)).toBeVisible();
  await scan(app, badge);
  await expect(page.getByText('Estadía de CKYZ·46 anulada')).toBeVisible();
  expect(count(app, "SELECT count(*) FROM sessions WHERE status = 'voided'")).toBe(1);
  expect(app.complaints).toEqual([]);
});

test('a key of a screen works from the moment it shows, also of one that is loaded only then', async ({
  folder,
  start,
}) => {
  await makeAfternoon(folder, { shift: true });
  const { page } = await start({ clock: AFTERNOON });
  await signIn(page, 'Ana Rivas', PIN);
  await expect(plateField(page)).toBeFocused();
  const pressed = await pressOnceShown(page, 'Roles y permisos', 'Escape');
  await press(page, 'F12');
  await pressed();
  await expect(page.getByRole('navigation', { name: 'Áreas' })).toHaveCount(0);
  await expect(plateField(page)).toBeFocused();
});
