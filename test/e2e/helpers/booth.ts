import { test as base } from 'playwright/test';
import { launchApp, newFolder } from './app';
import type { LaunchOptions, RunningApp } from './app';

interface Fixtures {
  /** An empty data folder that goes away with the test. */
  readonly folder: string;
  /** Starts the program over the test's folder; what still runs at the end is stopped. */
  readonly start: (options?: LaunchOptions) => Promise<RunningApp>;
}

export const test = base.extend<Fixtures>({
  // Playwright reads which fixtures a fixture needs from this pattern.
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = newFolder();
    await use(folder.path);
    folder.remove();
  },
  start: async ({ folder }, use, info) => {
    const running: RunningApp[] = [];
    await use(async (options) => {
      const app = await launchApp(folder, options);
      running.push(app);
      return app;
    });
    const last = running.at(-1);
    if (last && info.status !== info.expectedStatus) {
      const picture = await last.page.screenshot().catch(() => null);
      if (picture) await info.attach('screen', { body: picture, contentType: 'image/png' });
    }
    for (const app of running) await app.kill();
  },
});

export { expect } from 'playwright/test';
