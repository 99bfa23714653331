import { AFTERNOON, makeAfternoon, PIN } from '@test/e2e/helpers/afternoon';
import type { RunningApp } from '@test/e2e/helpers/app';
import { walkToArea } from '@test/e2e/helpers/areas';
import { expect, test } from '@test/e2e/helpers/booth';
import { query } from '@test/e2e/helpers/database';
import { expectDue, press, runCommand, signIn, typeByHand } from '@test/e2e/helpers/keys';
import type { Page } from 'playwright';

/** Playwright lets go of a page that crashed: what the new one shows is asked through the program. */
function onScreen({ electron }: RunningApp, expression: string): Promise<unknown> {
  return electron.evaluate(({ BrowserWindow }, code) => {
    const window = BrowserWindow.getAllWindows().find((it) => it.isVisible());
    // A page that dies while it is asked never answers.
    const late = new Promise((resolve) => {
      setTimeout(() => resolve('no answer'), 1_000);
    });
    return Promise.race([window?.webContents.executeJavaScript(code).catch(String), late]);
  }, expression);
}

const FIELD = `document.querySelector('[aria-label="Patente o ticket"]')?.value`;
const RECEIVED = `document.getElementById('received-cash')?.value`;

test('a screen that crashes comes back with the car and the notes on it, and pays once', async ({
  folder,
  start,
}) => {
  await makeAfternoon(folder, { shift: true });
  const app = await start();
  const { page, electron } = app;
  await signIn(page, 'Marcela Fuentes', PIN);
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await typeByHand(page, 'KRTV62');
  await expectDue(page);
  await press(page, 'F5');
  await typeByHand(page, '90000');
  await electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await expect.poll(() => onScreen(app, FIELD), { timeout: 20_000 }).toBe('KRTV62');
  await expect.poll(() => onScreen(app, RECEIVED)).toBe('$90.000');
});

test('a screen that hangs comes back by itself', async ({ folder, start }) => {
  await makeAfternoon(folder, { shift: true });
  const app = await start();
  const { page } = app;
  await signIn(page, 'Marcela Fuentes', PIN);
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await typeByHand(page, 'KRTV62');
  await expectDue(page);
  await page.evaluate(() => {
    const forever = (): never => {
      for (;;);
    };
    setTimeout(forever, 50);
  });
  await expect.poll(() => onScreen(app, FIELD)).toBe('no answer');
  await expect.poll(() => onScreen(app, FIELD), { timeout: 40_000 }).toBe('KRTV62');
});

/** The window of the customer's display, once it is there. */
async function customerPage({ electron }: RunningApp): Promise<Page> {
  await expect
    .poll(() => electron.windows().filter((it) => it.url().endsWith('customer.html')).length)
    .toBe(1);
  const page = electron.windows().find((it) => it.url().endsWith('customer.html'));
  if (!page) throw new Error('there is no customer display');
  return page;
}

test('locked down: only a reason and a supervisor lead out, and the customer sees the change', async ({
  folder,
  start,
}) => {
  await makeAfternoon(folder, { shift: true });
  const app = await start({ clock: AFTERNOON });
  const { page, electron } = app;
  await signIn(page, 'Ana Rivas', PIN);
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await press(page, 'F12');
  await walkToArea(page, 'Quiosco y pantallas');
  await page.getByRole('radiogroup', { name: 'Pantalla completa sin salida' }).waitFor();
  await page.getByRole('radio', { name: 'En una ventana' }).press('Space');
  await page
    .getByRole('radiogroup', { name: 'Pantalla completa sin salida' })
    .getByRole('radio', { name: 'Sí' })
    .press('Space');
  await page.getByRole('button', { name: /^Guardar/ }).press('Enter');
  await expect
    .poll(() => query(app, `SELECT value ->> 'locked' AS locked FROM settings WHERE key = 'kiosk'`))
    .toEqual([{ locked: 1 }]);
  await press(page, 'Escape');

  const customer = await customerPage(app);
  await expect(customer.getByRole('heading', { name: 'Bienvenido' })).toBeVisible();
  await typeByHand(page, 'KRTV62');
  await expectDue(page, '$4.020');
  await expect(customer.getByText('$4.020')).toBeVisible();
  await press(page, 'F5');
  await typeByHand(page, '5000');
  await expect(customer.getByText('$980')).toBeVisible();
  await press(page, 'Enter');
  await expect(customer.getByText('Gracias. Buen viaje.')).toBeVisible();

  // As a person closes it.
  await electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((it) => it.isKiosk())
      ?.close();
  });
  await expect(page.getByLabel('Patente o ticket')).toBeVisible();
  await runCommand(page, 'Salir de mi cuenta');
  await signIn(page, 'Marcela Fuentes', PIN);
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await runCommand(page, 'Mi pantalla');
  await page.getByLabel('Motivo').fill('actualizar Windows');
  await page.getByRole('button', { name: 'Cerrar Coipo' }).press('Enter');
  const approval = page.getByRole('dialog', { name: 'Se necesita una autorización' });
  await approval.getByRole('radio', { name: /Rodrigo Soto/ }).press('Space');
  await approval.getByLabel(/^PIN de Rodrigo/).fill(PIN);
  expect(app.complaints).toEqual([]);
  const gone = new Promise((resolve) => {
    electron.process().once('exit', resolve);
  });
  await press(page, 'Enter');
  await gone;
  const left = `SELECT details ->> 'reason' AS reason, authorised_by <> user_id AS other
    FROM audit_log WHERE action = 'kiosk.left'`;
  expect(query(app, left)).toEqual([{ reason: 'actualizar Windows', other: 1 }]);
});
