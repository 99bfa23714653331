import { defineConfig } from 'playwright/test';

/** The package as it is given away: its fuses as released, driven by its page alone. */
export default defineConfig({
  testDir: 'test/packaged',
  outputDir: 'test-results/packaged',
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json', { outputFile: 'test-results/packaged.json' }]],
});
