import type { Page } from 'playwright';
import { AFTERNOON, makeAfternoon, PIN } from '@test/e2e/helpers/afternoon';
import { expect, test } from '@test/e2e/helpers/booth';
import { query } from '@test/e2e/helpers/database';
import { expectDue, press, signIn, typeByHand } from '@test/e2e/helpers/keys';

const plateField = (page: Page) => page.getByLabel('Patente o ticket');

async function openCase(page: Page, words: RegExp): Promise<void> {
  await expect(plateField(page)).toBeFocused();
  await press(page, 'F4');
  await page.getByRole('dialog').getByRole('button', { name: words }).press('Enter');
}

/** Ana, the first who may, approves what is asked, by the keyboard alone. */
async function approve(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Se necesita una autorización' });
  await dialog.waitFor();
  await dialog.getByLabel(/PIN de/).fill(PIN);
  await press(page, 'Enter');
  await expect(dialog).toHaveCount(0);
}

/** As a person does: once the field has the keys again. */
async function typePlate(page: Page, plate: string): Promise<void> {
  await expect(plateField(page)).toBeFocused();
  await typeByHand(page, plate);
}

/** Fills a field by the keyboard, wherever the focus is. */
async function fill(page: Page, label: string | RegExp, text: string): Promise<void> {
  const field = page.getByRole('dialog').getByLabel(label);
  await field.focus();
  await field.fill(text);
}

test('an operator promises, collects, lets go free, refunds and enters late, each with a word', async ({
  folder,
  start,
}) => {
  await makeAfternoon(folder, { shift: true });
  const app = await start({ clock: AFTERNOON });
  const { page } = app;
  await signIn(page, 'Marcela Fuentes', PIN);
  await expect(plateField(page)).toBeFocused();

  // $1.000 now, the rest promised.
  await typePlate(page, 'KRTV62');
  await expectDue(page, '$4.020');
  await openCase(page, /compromiso de pago/);
  await press(page, 'ArrowRight');
  await fill(page, 'Monto', '1000');
  await fill(page, /^Nombre/, 'Carla Reyes');
  await fill(page, /^RUT/, '12.345.678-5');
  await fill(page, 'Motivo', 'sin saldo');
  await press(page, 'Enter');
  await approve(page);
  await expect(page.getByText('KRTV·62 sale y debe $3.020')).toBeVisible();

  // It comes again: the debt is said, and paid.
  await typePlate(page, 'KRTV62');
  await expect(page.getByText('Debe $3.020 de una estadía anterior')).toBeVisible();
  await openCase(page, /^Cobrar un compromiso/);
  const owed = page.getByRole('group', { name: 'Compromisos' }).getByRole('button');
  await expect(owed).toHaveCount(1);
  await press(page, 'ArrowDown', 'Enter');
  await fill(page, 'Recibido', '5000');
  await press(page, 'Enter');
  await expect(page.getByText('Vuelto $1.980. Quedan por pagar $0.')).toBeVisible();

  await typePlate(page, 'CKYZ46');
  await expectDue(page, '$3.000');
  await openCase(page, /^Salida gratis/);
  await press(page, 'Control+2', 'Enter');
  await approve(page);
  await expect(page.getByText('CKYZ·46 sale gratis')).toBeVisible();

  await openCase(page, /^Devolver dinero/);
  await typeByHand(page, 'krtv');
  const found = page.getByRole('group', { name: 'Pagos encontrados' }).getByRole('button');
  await expect(found).toHaveCount(1);
  await press(page, 'ArrowDown', 'Enter');
  await fill(page, 'Monto', '500');
  await fill(page, 'Motivo', 'cobro equivocado');
  await press(page, 'Enter');
  await approve(page);
  await expect(page.getByText('Devueltos $500 por efectivo')).toBeVisible();

  await openCase(page, /^Comprobante atrasado/);
  await typeByHand(page, 'ZZYY33');
  await fill(page, 'Entró', '2026-11-20T14:00');
  await fill(page, 'Salió', '2026-11-20T15:00');
  await fill(page, 'Motivo', 'corte de luz');
  await expect(page.getByText('$1.800').first()).toBeVisible();
  await press(page, 'Enter');
  await approve(page);
  await expect(page.getByText(/^ZZYY·33: comprobante .* emitido con retraso/)).toBeVisible();

  await openCase(page, /^Anular un pago/);
  await expect(page.getByRole('group', { name: 'Cobros recientes' })).toBeVisible();
  await press(page, 'Enter');
  await typeByHand(page, 'era de otro');
  await press(page, 'Enter');
  await approve(page);
  await expect(page.getByText(/^Entrega \$1\.800 al cliente/)).toBeVisible();

  expect(
    query(
      app,
      `SELECT kind, amount, method, (SELECT display_name FROM users WHERE id = requested_by) AS asked,
         (SELECT display_name FROM users WHERE id = authorised_by) AS gave
       FROM payment_reversals ORDER BY at`,
    ),
  ).toEqual([
    { kind: 'refund', amount: 500, method: 'cash', asked: 'Marcela Fuentes', gave: 'Ana Rivas' },
    { kind: 'void', amount: 1800, method: null, asked: 'Marcela Fuentes', gave: 'Ana Rivas' },
  ]);

  // What is settled is listed in the administration.
  await press(page, 'F12');
  await page.getByRole('button', { name: 'Compromisos de pago' }).press('Enter');
  await expect(page.getByText('Nadie debe nada')).toBeVisible();
  expect(app.complaints).toEqual([]);
});
