import { defineConfig } from 'vitest/config';
import { theGroup } from './groups.mjs';

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: [...theGroup().tests],
    globalSetup: ['test/run.ts'],
    setupFiles: ['test/mutation/fewer-runs.ts'],
    testTimeout: 20_000,
  },
});
