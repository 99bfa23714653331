import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/bench/**', 'test/packaged/**'],
    globalSetup: ['test/run.ts'],
    // One core less is its own choice: half of a small machine.
    maxWorkers: '100%',
    testTimeout: 20_000,
  },
});
