import type { Page } from 'playwright';
import { AFTERNOON, makeAfternoon, MINUTE, PIN } from '@test/e2e/helpers/afternoon';
import type { RunningApp } from '@test/e2e/helpers/app';
import { expect, test } from '@test/e2e/helpers/booth';
import { query } from '@test/e2e/helpers/database';
import { expectDue, press, signIn, typeByHand } from '@test/e2e/helpers/keys';

const plateField = (page: Page) => page.getByLabel('Patente o ticket');

/** A case of F4 by its words; the stay in the field is what it is about. */
async function openCase(page: Page, words: RegExp): Promise<void> {
  // A sheet that has just closed gives the focus back first.
  await expect(plateField(page)).toBeFocused();
  await press(page, 'F4');
  await page.getByRole('dialog').getByRole('button', { name: words }).press('Enter');
}

/** Rodrigo approves what is asked, by the keyboard alone. */
async function approve(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Se necesita una autorización' });
  await dialog.waitFor();
  await dialog.getByLabel(/PIN de/).fill(PIN);
  await press(page, 'Enter');
  await expect(dialog).toHaveCount(0);
}

const stays = (app: RunningApp) =>
  query<{ plate: string; spot: string; status: string }>(
    app,
    `SELECT plate, spots.code AS spot, sessions.status FROM sessions
     JOIN vehicles ON vehicles.id = vehicle_id JOIN spots ON spots.id = spot_id ORDER BY ticket_number`,
  );

test('an operator moves, exchanges, corrects, replaces and voids, each by one way', async ({
  folder,
  start,
}) => {
  await makeAfternoon(folder, { shift: true });
  const app = await start({ clock: AFTERNOON });
  const { page } = app;
  await signIn(page, 'Marcela Fuentes', PIN);
  await expect(plateField(page)).toBeFocused();

  await typeByHand(page, 'KRTV62');
  await expectDue(page, '$4.020');
  await openCase(page, /^Cambiar de plaza/);
  await typeByHand(page, 'a9');
  await expect(page.getByText('A9 está libre.')).toBeVisible();
  await press(page, 'Enter');
  await expect(page.getByText('KRTV·62 está ahora en A9')).toBeVisible();

  await openCase(page, /^Cambiar de plaza/);
  await typeByHand(page, 'B1');
  await expect(page.getByRole('button', { name: 'Cambiar de lugar con LLJH·39' })).toBeEnabled();
  await press(page, 'Enter');
  await expect(page.getByText('LLJH·39 pasó a A9')).toBeVisible();

  // The same on the map: the car is taken, the arrows choose, Enter puts it there.
  await expect(plateField(page)).toBeFocused();
  await expect(page.getByText(/ plaza B1 /)).toBeVisible();
  await press(page, 'Control+P', 'ArrowRight');
  await expect(page.getByText('Moviendo KRTV·62 a B2').first()).toBeVisible();
  await press(page, 'ArrowRight', 'Escape');
  await expect(page.getByText(/^Moviendo/)).toHaveCount(0);
  await expect(plateField(page)).toBeFocused();
  await press(page, 'Control+P', 'ArrowRight', 'Enter');
  await expect(page.getByText('KRTV·62 está ahora en B2')).toBeVisible();

  await openCase(page, /^Corregir/);
  await expect(page.getByLabel('Patente', { exact: true })).toBeFocused();
  await typeByHand(page, 'KRTV63');
  await press(page, 'Tab', 'Tab', 'Tab', 'Tab');
  await typeByHand(page, '14:12');
  await press(page, 'Tab');
  await typeByHand(page, 'mal escrita');
  await press(page, 'Enter');
  await approve(page);
  await expect(page.getByText('KRTV·63 corregida')).toBeVisible();
  await expectDue(page, '$4.500');

  await openCase(page, /^Reponer/);
  await press(page, 'Control+1', 'Enter');
  await expect(page.getByText(/^Reemplazo 2 del ticket/)).toBeVisible();

  await typeByHand(page, 'CKYZ46');
  await expectDue(page, '$3.000');
  await openCase(page, /^Anular una estadía/);
  await press(page, 'Control+2', 'Enter');
  await approve(page);
  await expect(page.getByText('Estadía de CKYZ·46 anulada')).toBeVisible();
  await expect(plateField(page)).toHaveValue('');
  expect(stays(app)).toEqual([
    { plate: 'KRTV63', spot: 'B2', status: 'open' },
    { plate: 'CKYZ46', spot: 'A4', status: 'voided' },
    { plate: 'LLJH39', spot: 'A9', status: 'open' },
  ]);
  expect(app.complaints).toEqual([]);
});

test('a forgotten stay is found by its age, closed with a reason, and tells its history', async ({
  folder,
  start,
}) => {
  await makeAfternoon(folder, { shift: true });
  const app = await start({ clock: AFTERNOON + 26 * 60 * MINUTE });
  const { page } = app;
  await signIn(page, 'Rodrigo Soto', PIN);
  await expect(plateField(page)).toBeFocused();
  await press(page, 'F4');
  await page.getByRole('button', { name: /^Estadías olvidadas/ }).press('Enter');
  const list = page.getByRole('group', { name: 'Estadías abiertas, la más antigua primero' });
  await expect(list.getByRole('button')).toHaveCount(3);
  await press(page, 'Tab', 'ArrowDown', 'Enter');
  await expect(page.getByText('Hasta ahora debe')).toBeVisible();
  await press(page, 'Control+3');
  await typeByHand(page, 'ya no está en A4');
  await press(page, 'Enter');
  await expect(page.getByText('Estadía olvidada de CKYZ·46 cerrada')).toBeVisible();

  await press(page, 'F12');
  const areas = page.getByRole('navigation', { name: 'Áreas' });
  await areas.getByRole('button', { name: 'Estadías', exact: true }).press('Enter');
  await page.getByRole('heading', { name: 'Estadías', exact: true }).waitFor();
  await page.getByLabel('Ticket, patente o plaza').focus();
  await page.keyboard.type('ckyz');
  const found = page.getByRole('button', { name: /CKYZ·46/ });
  await expect(found).toContainText('olvidada');
  await found.press('Enter');
  await expect(page.getByRole('heading', { name: 'CKYZ·46' })).toBeVisible();
  await expect(page.getByText('«ya no está en A4»')).toBeVisible();
  await expect(page.getByRole('listitem')).toHaveCount(2);
  await press(page, 'Control+B');
  await expect(page.getByLabel('Ticket, patente o plaza')).toHaveValue('ckyz');
  await press(page, 'Escape');
  await expect(plateField(page)).toBeVisible();
  expect(app.complaints).toEqual([]);
});
