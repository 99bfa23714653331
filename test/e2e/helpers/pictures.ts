import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';

/** Pictures of a screen for people to look at, where `COIPO_PICTURES` names a folder; else nothing. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['COIPO_PICTURES'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name.replaceAll(/[^\p{L}\d]+/gu, '-')}.png`) });
}
