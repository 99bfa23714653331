import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';

const FOLDER = process.env['COIPO_PICTURES'];

/** Whether pictures are taken at all. */
export const pictured = (): boolean => FOLDER !== undefined;

/** Pictures of a screen for people to look at, where `COIPO_PICTURES` names a folder; else nothing. */
export async function picture(page: Page, name: string): Promise<void> {
  if (FOLDER === undefined) return;
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, `${name.replaceAll(/[^\p{L}\d]+/gu, '-')}.png`) });
}
