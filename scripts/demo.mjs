// @ts-check
// Drives the real app through a whole shift on demo data and leaves its pictures and papers in demo/.
// `--docs` also refreshes the pictures of the manual.
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { displayEnvironment } from './setup/display.mjs';
import { inRoot } from './setup/paths.mjs';

/** @typedef {{ runDemo(options: { docs: boolean }): Promise<void> }} Demo */

const { values } = parseArgs({ options: { docs: { type: 'boolean', default: false } } });
const { env, stop } = await displayEnvironment();
Object.assign(process.env, env);
try {
  // The demo shares the end-to-end tests' helpers, which are TypeScript with the project's aliases.
  const { module } = await runnerImport(inRoot('scripts', 'demo', 'run.ts'), {
    root: inRoot(),
    configFile: false,
    logLevel: 'error',
    resolve: { tsconfigPaths: true },
  });
  const { runDemo } = /** @type {Demo} */ (module);
  await runDemo(values);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
} finally {
  stop();
}
