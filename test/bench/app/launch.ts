import { DEMO_PIN } from '@shared/kernel/demo';
import { electronArgs, electronPath } from '@scripts/electron-path.mjs';
import { setTimeout as delay } from 'node:timers/promises';
import { _electron } from 'playwright';
import type { ElectronApplication, Page } from 'playwright';

/** The built program over a data folder, signed in. */
export interface BenchApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
  close(): Promise<void>;
}

const OPENS_WITHIN_MS = 60_000;

async function screenOf(electron: ElectronApplication): Promise<Page> {
  await electron.firstWindow({ timeout: OPENS_WITHIN_MS });
  for (let waited = 0; waited < OPENS_WITHIN_MS; waited += 50) {
    const page = electron.windows().find((it) => it.url().endsWith('/renderer/index.html'));
    if (page) return page;
    await delay(50);
  }
  throw new Error('the program shows no screen');
}

/** Starts the program and signs a person of the demonstration site in, by keys. */
export async function launchSignedIn(folder: string, name = 'Marcela'): Promise<BenchApp> {
  const env = Object.entries(process.env).filter(([, value]) => value !== undefined);
  const electron = await _electron.launch({
    executablePath: electronPath(),
    args: [...electronArgs(), '--log-level=3', '--js-flags=--expose-gc', process.cwd()],
    env: { ...(Object.fromEntries(env) as Record<string, string>), COIPO_DATA_DIR: folder },
    timeout: OPENS_WITHIN_MS,
  });
  const page = await screenOf(electron);
  page.setDefaultTimeout(OPENS_WITHIN_MS);
  const tile = page.getByRole('radio', { name: new RegExp(name) });
  await tile.waitFor();
  for (let step = 0; (await tile.getAttribute('aria-checked')) !== 'true'; step += 1) {
    if (step > 9) throw new Error(`the keyboard does not reach ${name}`);
    await page.keyboard.press(name.slice(0, 1));
  }
  await page.keyboard.type(DEMO_PIN);
  await page.keyboard.press('Enter');
  await page.getByRole('gridcell').first().waitFor();
  return { electron, page, close: () => electron.close() };
}
