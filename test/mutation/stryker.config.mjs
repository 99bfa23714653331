// @ts-check
import { theGroup } from './groups.mjs';

const { name, rules } = theGroup();
const results = `test-results/mutation/${name}`;

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  mutate: [...rules],
  // TypeScript 7 has no API in JavaScript to rewrite a configuration with, nor one to check mutants by.
  tsconfigFile: 'none',
  checkers: [],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `${results}.json` },
  htmlReporter: { fileName: `${results}.html` },
  tempDirName: `test-results/mutation/${name}`,
  cleanTempDir: 'always',
  ignorePatterns: ['out', 'dist', 'demo', '.runtime', 'docs', 'deploy', 'test-results', 'hq-data'],
  allowConsoleColors: false,
};
