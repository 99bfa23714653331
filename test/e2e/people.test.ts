import { AFTERNOON, makeAfternoon, MINUTE, PIN } from '@test/e2e/helpers/afternoon';
import { expect, test } from '@test/e2e/helpers/booth';
import { press, signIn, typeByHand } from '@test/e2e/helpers/keys';

test('five wrong PINs: the wait grows, is shown, and a right PIN works after it', async ({
  folder,
  start,
}) => {
  await makeAfternoon(folder, { shift: true });
  const app = await start({ clock: AFTERNOON });
  const { page } = app;
  let now = AFTERNOON;
  const waits: number[] = [];
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await signIn(page, 'Marcela Fuentes', '1379');
    const wait = page.getByText(/Puedes intentar de nuevo en \d+ segundos?/);
    if (attempt < 3) {
      await expect(page.getByText('PIN equivocado')).toBeVisible();
      continue;
    }
    await expect(wait).toBeVisible();
    const seconds = Number(/\d+/.exec((await wait.textContent()) ?? '')?.[0]);
    waits.push(seconds);
    await expect(page.getByLabel(/^PIN de/)).not.toBeEditable();
    now += seconds * 1000;
    await app.setClock(now);
    await expect(page.getByLabel(/^PIN de/)).toBeEditable();
  }
  expect(waits).toEqual([5, 10, 20]);
  await signIn(page, 'Marcela Fuentes', PIN);
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
});

test('the idle lock keeps the plate and the charge on the screen', async ({ folder, start }) => {
  await makeAfternoon(folder, { shift: true });
  const { page } = await start({ clock: AFTERNOON });
  await signIn(page, 'Marcela Fuentes', PIN);
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await typeByHand(page, 'KRTV62');
  await expect(page.getByTestId('amount-due')).toHaveText('$4.020');

  await page.clock.runFor(11 * MINUTE);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/Pantalla bloqueada/)).toBeVisible();
  // Keys do nothing behind it.
  await press(page, 'F10');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.type('1379');
  await press(page, 'Enter');
  await expect(dialog.getByText('PIN equivocado')).toBeVisible();
  await page.keyboard.type(PIN);
  await press(page, 'Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByLabel('Patente o ticket')).toHaveValue('KRTV62');
  await expect(page.getByTestId('amount-due')).toHaveText('$4.020');
});

test('an operator voids nothing alone, on the screen or behind it', async ({ folder, start }) => {
  await makeAfternoon(folder, {
    shift: true,
    live: async (site) => void (await site.pay('LLJH39')),
  });
  const { page } = await start({ clock: AFTERNOON });
  await signIn(page, 'Marcela Fuentes', PIN);
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await press(page, 'F4');
  await page.getByRole('button', { name: /^Anular un pago/ }).press('Enter');
  await page.getByRole('button', { name: /LLJH/ }).press('Enter');
  await typeByHand(page, 'cobro doble');
  await press(page, 'Enter');
  const approval = page.getByRole('dialog', { name: 'Se necesita una autorización' });
  await expect(approval).toBeVisible();
  await press(page, 'Escape');
  await expect(approval).toHaveCount(0);
  const refused = await page.evaluate(() =>
    window.coipo.call('payments.void', {
      paymentId: crypto.randomUUID(),
      reason: 'porque sí',
      requestId: crypto.randomUUID(),
    }),
  );
  expect(refused).toMatchObject({ ok: false, error: { code: 'APPROVAL_REQUIRED' } });
});
