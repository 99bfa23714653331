import { AFTERNOON, makeAfternoon, MINUTE, networkPrinter, PIN } from '@test/e2e/helpers/afternoon';
import { expect, test } from '@test/e2e/helpers/booth';
import { expectDue, press, signIn, typeByHand } from '@test/e2e/helpers/keys';
import { FakePrinter } from '@test/helpers/fake-printer';

test('a printer that is off blocks nothing, says why, and prints when it is back', async ({
  folder,
  start,
}) => {
  const off = await FakePrinter.start();
  const { port } = off;
  await off.stop();
  await makeAfternoon(folder, { printer: networkPrinter(port), shift: true });
  const app = await start({ clock: AFTERNOON });
  const { page } = app;
  await signIn(page, 'Marcela Fuentes', PIN);
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await typeByHand(page, 'KRTV62');
  await expectDue(page, '$4.020');
  await press(page, 'Enter');
  await expect(page.getByText('KRTV·62 pagó $4.020')).toBeVisible();
  await expect(page.getByRole('button', { name: /impresora .*en espera/i })).toBeVisible();

  const back = await FakePrinter.start('ok', port);
  try {
    const receipt = await back.paper(0);
    expect(receipt.lines.join('\n')).toContain('KRTV·62');
    await expect(page.getByRole('button', { name: 'Impresora lista' })).toBeVisible();
    expect(back.jobs).toHaveLength(1);
  } finally {
    await back.stop();
  }
});

test('no paper is said as such, and papers that grew old ask first', async ({ folder, start }) => {
  const printer = await FakePrinter.start('no_paper');
  try {
    await makeAfternoon(folder, { printer: networkPrinter(printer.port), shift: true });
    const app = await start({ clock: AFTERNOON });
    const { page } = app;
    await signIn(page, 'Marcela Fuentes', PIN);
    await expect(page.getByLabel('Patente o ticket')).toBeFocused();
    await typeByHand(page, 'GHJK12');
    await page.getByTestId('target-spot').waitFor();
    await press(page, 'Enter');
    await expect(page.getByRole('button', { name: /Impresora sin papel/ })).toBeVisible();

    await app.setClock(AFTERNOON + 11 * MINUTE);
    printer.mood = 'ok';
    await page
      .getByRole('button', { name: /Impresora|papel/ })
      .first()
      .click();
    await expect(page.getByText('1 papel quedó antiguo')).toBeVisible();
    expect(printer.jobs).toHaveLength(0);
    await page.getByRole('button', { name: 'Imprimirlos' }).click();
    expect((await printer.paper(0)).lines.join('\n')).toContain('GHJK·12');
  } finally {
    await printer.stop();
  }
});
