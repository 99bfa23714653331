import { defineConfig } from 'playwright/test';

/** The real app in Electron, two files at a time, each test over a folder of its own; never a second try. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  globalTimeout: 18 * 60_000,
  reporter: [['line'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
