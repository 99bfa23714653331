import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AFTERNOON, makeAfternoon, MINUTE, networkPrinter, PIN } from '@test/e2e/helpers/afternoon';
import { expect, test } from '@test/e2e/helpers/booth';
import { expectDue, press, signIn, typeByHand } from '@test/e2e/helpers/keys';
import { FakePrinter } from '@test/helpers/fake-printer';
import { PDF_FOLDER, PDF_USER, PrivateCups, whyNoPdfPrinter } from '@test/helpers/private-cups';

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

const missing = whyNoPdfPrinter();

test('any printer of the system: the paper comes out of CUPS 80 mm wide', async ({
  folder,
  start,
}) => {
  test.skip(missing !== null, missing ?? '');
  const earlier = new Set(readdirSync(PDF_FOLDER));
  const printed = () => readdirSync(PDF_FOLDER).filter((file) => !earlier.has(file));
  const cups = await PrivateCups.start();
  try {
    cups.addPdfPrinter('Oficina');
    await makeAfternoon(folder, { printer: SYSTEM_PRINTER, shift: true });
    const app = await start({
      clock: AFTERNOON,
      env: { CUPS_SERVER: cups.server, CUPS_USER: PDF_USER },
    });
    const { page } = app;
    await signIn(page, 'Marcela Fuentes', PIN);
    await expect(page.getByLabel('Patente o ticket')).toBeFocused();
    await typeByHand(page, 'KRTV62');
    await expectDue(page, '$4.020');
    await press(page, 'Enter');
    await expect.poll(() => printed().length, { timeout: 20_000 }).toBe(1);
    await expect(page.getByRole('button', { name: 'Impresora lista' })).toBeVisible();
    const file = join(PDF_FOLDER, printed()[0] ?? '');
    const [, width] = /Page size:\s+([\d.]+) x/.exec(run('pdfinfo', file)) ?? [];
    // 80 mm are 226.8 points.
    expect(Math.abs(Number(width) - 226.8)).toBeLessThan(3);
    // On its way to the printer the driver makes drawings of the letters; what was sent has text.
    const text = run('pdftotext', '-layout', cups.submitted()[0] ?? '', '-');
    expect(text).toContain('KRTV·62');
    expect(text).toContain('$4.020');
  } finally {
    await cups.stop();
    for (const file of printed()) rmSync(join(PDF_FOLDER, file));
  }
});

const SYSTEM_PRINTER = {
  kind: 'system',
  name: 'Oficina',
  paperWidthMm: 80,
  columns: 48,
  codepage: 'cp858',
  cut: 'none',
  drawer: 'none',
} as const;

const run = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8' });
