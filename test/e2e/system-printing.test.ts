import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AFTERNOON, makeAfternoon, PIN } from '@test/e2e/helpers/afternoon';
import { expect, test } from '@test/e2e/helpers/booth';
import { press, signIn, typeByHand } from '@test/e2e/helpers/keys';
import type { RunningApp } from '@test/e2e/helpers/app';
import { PDF_FOLDER, PDF_USER, PrivateCups, whyNoPdfPrinter } from '@test/helpers/private-cups';

const POINTS_PER_MM = 72 / 25.4;
const common = { columns: 48, codepage: 'cp858', cut: 'none', drawer: 'none' } as const;

const run = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8' });

/** Width of the paper and how many pages of it, as another program reads them. */
function paperOf(file: string): { readonly widthMm: number; readonly pages: number } {
  const info = run('pdfinfo', file);
  const width = Number(/Page size:\s+([\d.]+) x/.exec(info)?.[1]);
  return {
    widthMm: Math.round(width / POINTS_PER_MM),
    pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]),
  };
}

async function enter({ page }: RunningApp, plate: string): Promise<void> {
  await typeByHand(page, plate);
  await page.getByTestId('target-spot').waitFor();
  await press(page, 'Enter');
}

async function signedIn(app: RunningApp): Promise<RunningApp> {
  await signIn(app.page, 'Marcela Fuentes', PIN);
  await expect(app.page.getByLabel('Patente o ticket')).toBeFocused();
  return app;
}

const retryNow = () => window.coipo.call('printing.retryNow', {});

const noPoppler = ['/usr/bin/pdfinfo', '/usr/bin/pdftotext'].every((it) => existsSync(it))
  ? null
  : 'pdfinfo and pdftotext are not installed (Debian package poppler-utils)';
const missing = whyNoPdfPrinter() ?? noPoppler;

for (const paperWidthMm of [80, 58] as const) {
  test(`a test page and a ticket come out of CUPS ${paperWidthMm} mm wide, one page each`, async ({
    folder,
    start,
  }) => {
    test.skip(missing !== null, missing ?? '');
    test.setTimeout(120_000);
    const earlier = new Set(readdirSync(PDF_FOLDER));
    const printed = () => readdirSync(PDF_FOLDER).filter((file) => !earlier.has(file));
    const removePrinted = () => {
      for (const file of printed()) rmSync(join(PDF_FOLDER, file));
    };
    const cups = await PrivateCups.start();
    /** The paper as it came out; what the program handed in has its text, the driver draws it. */
    const expectPaper = async ({ page }: RunningApp, index: number, words: string) => {
      // Also until the file is whole: it has its name from its first byte.
      await expect(async () => {
        const files = printed();
        // A slow machine may not list its printers at the first try; a person presses "retry" then.
        if (files.length === 0) await page.evaluate(retryNow);
        expect(files).toHaveLength(1);
        const paper = paperOf(join(PDF_FOLDER, files[0] ?? ''));
        expect(paper).toEqual({ widthMm: paperWidthMm, pages: 1 });
      }).toPass({ timeout: 45_000, intervals: [500, 1000, 2000] });
      expect(run('pdftotext', '-layout', cups.submitted()[index] ?? '', '-')).toContain(words);
      // CUPS-PDF names files by their title: another paper would take this one's place.
      removePrinted();
    };
    try {
      cups.addPdfPrinter('Boletera');
      const printer = { kind: 'system', name: 'Boletera', paperWidthMm, ...common } as const;
      await makeAfternoon(folder, { printer, shift: true });
      const env = { CUPS_SERVER: cups.server, CUPS_USER: PDF_USER };
      const app = await signedIn(await start({ clock: AFTERNOON, env }));
      const answer = await app.page.evaluate(() => window.coipo.call('printing.testPage', {}));
      expect(answer).toMatchObject({ ok: true });
      await expectPaper(app, 0, 'Acentos y eñes: á é í ó ú');
      await enter(app, 'GHJK12');
      await expectPaper(app, 1, 'GHJK·12');
      await expect(app.page.getByRole('button', { name: 'Impresora lista' })).toBeVisible();
    } finally {
      await cups.stop();
      removePrinted();
    }
  });
}

test('a printer this PC does not know is said in words, and the papers wait', async ({
  folder,
  start,
}) => {
  const printer = { kind: 'system', name: 'Nadie la conoce', paperWidthMm: 80, ...common } as const;
  await makeAfternoon(folder, { printer, shift: true });
  const app = await signedIn(await start({ clock: AFTERNOON }));
  await enter(app, 'GHJK12');
  await expect(
    app.page.getByRole('button', { name: /Impresora desconocida · 1 en espera/ }),
  ).toBeVisible();
  const status = await app.page.evaluate(() => window.coipo.call('printing.status', {}));
  expect(status).toMatchObject({ data: { trouble: 'PRINTER_UNKNOWN', waiting: 1 } });
});

test('papers kept as PDF: one file each, 80 mm wide, with their text', async ({
  folder,
  start,
}) => {
  test.skip(noPoppler !== null, noPoppler ?? '');
  const papers = join(folder, 'papers of the site');
  await makeAfternoon(folder, { printer: { kind: 'pdf', folder: papers, ...common }, shift: true });
  const earlier = new Set(existsSync(papers) ? readdirSync(papers) : []);
  const app = await signedIn(await start({ clock: AFTERNOON }));
  await enter(app, 'GHJK12');
  const kept = () =>
    existsSync(papers) ? readdirSync(papers).filter((file) => !earlier.has(file)) : [];
  await expect.poll(kept).toEqual([expect.stringMatching(/^ticket-B-\d{6}\.pdf$/)]);
  await expect(app.page.getByRole('button', { name: 'Impresora lista' })).toBeVisible();
  const file = join(papers, kept()[0] ?? '');
  expect(paperOf(file)).toEqual({ widthMm: 80, pages: 1 });
  expect(run('pdftotext', '-layout', file, '-')).toContain('GHJK·12');
});
