import { chromium } from 'playwright';
import type { Browser } from 'playwright';
import { browserProgram } from '@scripts/setup/system-libraries.mjs';

/** The system's own browser, as a manager has one; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = browserProgram();
  if (executablePath === null) throw new Error('no Chromium is installed: run "npm test" once');
  // Chromium refuses its sandbox to root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return await chromium.launch({ executablePath, args });
}
