import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AFTERNOON } from '@test/e2e/helpers/afternoon';
import { launchApp, newFolder } from '@test/e2e/helpers/app';
import type { LaunchOptions, RunningApp } from '@test/e2e/helpers/app';
import { FakePrinter } from '@test/helpers/fake-printer';
import { livePast } from '@test/helpers/past-site';
import { Album, noCamera } from './album';
import { keepDocsPictures } from './docs-pictures';
import { setUpASite } from './first-run';
import { keepBytes, keepPdfs } from './papers';
import { lookAround, loseThePrinter, voidACharge } from './sheets';
import { beginTheShift, endTheShift, letIn, workTheAfternoon } from './shift';
import { EVENING, liveTheDay, liveUntilMorning, MORNING, pdfPrinter } from './site';
import { step } from './steps';
import { administer } from './administration';

const ROOT = resolve(import.meta.dirname, '..', '..');
const DEMO = join(ROOT, 'demo');

/** The whole demo. Throws when a step fails; nothing of it keeps running. */
export async function runDemo({ docs }: { readonly docs: boolean }): Promise<void> {
  rmSync(DEMO, { recursive: true, force: true });
  mkdirSync(DEMO, { recursive: true });
  const album = new Album(DEMO);
  const folders = { first: newFolder(), booth: newFolder(), copy: newFolder() };
  let printer = await FakePrinter.start();
  const jobs: Uint8Array[] = [];
  try {
    await step('A new site is set up with the assistant', () =>
      withApp(folders.first.path, { clock: AFTERNOON }, ({ page }) => setUpASite(page, album)),
    );
    const booth = folders.booth.path;
    await step('The demonstration site lives 117 shifts', () =>
      liveUntilMorning(booth, printer.port),
    );
    await step('07:58 Marcela signs in and opens shift 118', () =>
      withApp(booth, { clock: MORNING }, (app) => beginTheShift(app, album)),
    );
    await step('A Friday comes and goes until 16:42', () => liveTheDay(booth));
    cpSync(booth, folders.copy.path, { recursive: true });

    await withApp(booth, { clock: AFTERNOON }, async (app) => {
      await step('16:42 cars enter, pay and leave', () => workTheAfternoon(app, album));
      await step('Sheets, search, help, languages and lock', () => lookAround(app, album));
      await step('The printer goes and comes back', async () => {
        jobs.push(...printer.jobs);
        printer = await loseThePrinter(app, printer, album);
      });
      await step('A supervisor looks at what can be voided', () => voidACharge(app, album));
      await step('The administration, area by area', () => administer(app, album));
    });
    await step('22:04 the drawer is counted and the Z printed', () =>
      withApp(booth, { clock: EVENING }, (app) => endTheShift(app, album)),
    );
    keepBytes([...jobs, ...printer.jobs], DEMO);

    await step('The same afternoon again, on PDF', async () => {
      const copy = folders.copy.path;
      await livePast(copy, AFTERNOON, pdfPrinter(join(DEMO, 'papers')));
      await withApp(copy, { clock: AFTERNOON }, async (app) => {
        await workTheAfternoon(app, noCamera);
        await letIn(app.page, 'PLRS45');
      });
      await withApp(copy, { clock: EVENING }, (app) => endTheShift(app, noCamera));
      keepPdfs(join(DEMO, 'papers'), DEMO);
    });
    if (docs) keepDocsPictures(album, join(ROOT, 'docs', 'images'));
    process.stdout.write(`${album.pictures} pictures, and ticket, receipt and Z, in ${DEMO}\n`);
  } finally {
    await printer.stop();
    for (const folder of Object.values(folders)) folder.remove();
  }
}

async function withApp(
  folder: string,
  options: LaunchOptions,
  use: (app: RunningApp) => Promise<void>,
): Promise<void> {
  const app = await launchApp(folder, options);
  try {
    await use(app);
    await app.close();
  } catch (error) {
    await app.page.screenshot({ path: join(DEMO, 'failed.png') }).catch(() => undefined);
    throw error;
  } finally {
    await app.kill();
  }
  if (app.complaints.length > 0) throw new Error(`the screen complained: ${app.complaints[0]}`);
}
