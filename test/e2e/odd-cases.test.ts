import type { Page } from 'playwright';
import { AFTERNOON, makeAfternoon, MINUTE, PIN } from '@test/e2e/helpers/afternoon';
import type { RunningApp } from '@test/e2e/helpers/app';
import { expect, test } from '@test/e2e/helpers/booth';
import { count, query } from '@test/e2e/helpers/database';
import { expectDue, press, scan, signIn, typeByHand } from '@test/e2e/helpers/keys';

type Start = (options: { readonly clock: number }) => Promise<RunningApp>;

/** Marcela at 16:42 with her shift open. */
async function atWork(folder: string, start: Start): Promise<RunningApp> {
  await makeAfternoon(folder, { shift: true });
  const app = await start({ clock: AFTERNOON });
  await signIn(app.page, 'Marcela Fuentes', PIN);
  await expect(plateField(app.page)).toBeFocused();
  return app;
}

const plateField = (page: Page) => page.getByLabel('Patente o ticket');

test('a lost ticket is charged by its real time and the evidence is kept', async ({
  folder,
  start,
}) => {
  const app = await atWork(folder, start);
  const { page } = app;
  await press(page, 'F3');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await typeByHand(page, 'A7');
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('option', { name: /KRTV·62/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await press(page, 'Enter');
  await page.getByText('Estadía elegida').waitFor();
  await typeByHand(page, 'Padrón y cédula 12.345.678-5');
  await press(page, 'Enter');
  await expectDue(page, '$4.020');
  await expect(page.getByText('Tiempo real, sin multa')).toBeVisible();
  await press(page, 'Enter');
  await expect(page.getByText('KRTV·62 pagó $4.020')).toBeVisible();
  const [stay] = query<{ evidence: string; amount: number }>(
    app,
    `SELECT lost_ticket_evidence AS evidence, amount FROM sessions
     JOIN payments ON payments.session_id = sessions.id`,
  );
  expect(stay).toEqual({ evidence: 'Padrón y cédula 12.345.678-5', amount: 4020 });
});

test('a check-in is undone within its minute and not after it', async ({ folder, start }) => {
  const app = await atWork(folder, start);
  const { page } = app;
  for (const plate of ['GHJK12', 'PLRS45']) {
    await typeByHand(page, plate);
    await page.getByTestId('target-spot').waitFor();
    await press(page, 'Enter');
    await expect(page.getByText('Va a la plaza')).toBeVisible();
    if (plate === 'PLRS45') await app.setClock(AFTERNOON + MINUTE + 1000);
    await press(page, 'Control+Z');
    const answer = plate === 'GHJK12' ? 'quedó anulado' : 'Pasó el minuto para deshacer';
    await expect(page.getByText(answer)).toBeVisible();
  }
  const inside = `SELECT plate, status FROM sessions JOIN vehicles ON vehicles.id = vehicle_id
    WHERE plate IN ('GHJK12', 'PLRS45') ORDER BY plate`;
  expect(query(app, inside)).toEqual([
    { plate: 'GHJK12', status: 'voided' },
    { plate: 'PLRS45', status: 'open' },
  ]);
});

test('double Enter and double click pay once', async ({ folder, start }) => {
  const app = await atWork(folder, start);
  const { page } = app;
  await typeByHand(page, 'KRTV62');
  await expectDue(page, '$4.020');
  await Promise.all([page.keyboard.press('Enter'), page.keyboard.press('Enter')]);
  await expect(page.getByText('KRTV·62 pagó $4.020')).toBeVisible();

  await typeByHand(page, 'CKYZ46');
  await expectDue(page, '$3.000');
  await page.getByRole('button', { name: /^Cobrar y/ }).dblclick();
  await expect(page.getByText('CKYZ·46 pagó $3.000')).toBeVisible();

  await app.close();
  expect(count(app, 'SELECT count(*) FROM payments')).toBe(2);
  expect(count(app, 'SELECT count(*) FROM payment_tenders')).toBe(2);
  expect(count(app, "SELECT count(*) FROM documents WHERE kind = 'receipt'")).toBe(2);
});

test('a plate that is inside cannot enter again; a scan alone takes no money', async ({
  folder,
  start,
}) => {
  const app = await atWork(folder, start);
  const { page } = app;
  await press(page, 'F2');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await scan(app, 'KRTV62');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectDue(page, '$4.020');
  await expect(page.getByText('Está en A7 desde las 14:28')).toBeVisible();
  await expect(page.getByText(/entra en/)).toHaveCount(0);
  expect(count(app, 'SELECT count(*) FROM payments')).toBe(0);
});

test('not enough money does not pay, and says how much is missing', async ({ folder, start }) => {
  const app = await atWork(folder, start);
  const { page } = app;
  await typeByHand(page, 'KRTV62');
  await expectDue(page, '$4.020');
  await press(page, 'F5');
  await typeByHand(page, '4000');
  await expect(page.getByText('Falta', { exact: true })).toBeVisible();
  await press(page, 'Enter');
  await expect(page.getByRole('button', { name: /^Cobrar y/ })).toBeDisabled();
  expect(count(app, 'SELECT count(*) FROM payments')).toBe(0);
});

test('an unknown plate enters, with a notice', async ({ folder, start }) => {
  const app = await atWork(folder, start);
  const { page } = app;
  await typeByHand(page, 'XX9');
  await expect(page.getByText('Formato no reconocido')).toBeVisible();
  await press(page, 'Enter');
  await expect(page.getByRole('gridcell', { name: /ocupada por XX9/ })).toBeVisible();
});

test('a clock set back is said, and charges nobody a negative time', async ({ folder, start }) => {
  await makeAfternoon(folder, { shift: true });
  const { page } = await start({ clock: AFTERNOON - 24 * 60 * MINUTE });
  await expect(page.getByText('Reloj atrasado')).toBeVisible();
  await signIn(page, 'Marcela Fuentes', PIN);
  await expect(plateField(page)).toBeFocused();
  await typeByHand(page, 'KRTV62');
  // Time goes on from the last thing recorded, at 16:12: 104 min.
  await expect(page.getByTestId('amount-due')).toHaveText('$3.120');
});
