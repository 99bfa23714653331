// @ts-check
// The end-to-end tests against the packaged program: npm run test:packaged [-- playwright's arguments]
import { displayEnvironment } from './setup/display.mjs';
import { show, toolCommand } from './setup/run.mjs';
import { SetupError } from './setup/say.mjs';
import { packageToTest } from './testing/packaged.mjs';

try {
  const COIPO_E2E_PACKAGE = await packageToTest();
  const { env, stop } = await displayEnvironment();
  const run = (/** @type {string[]} */ args) =>
    show(...toolCommand('playwright', ['test', ...args]), {
      env: { ...env, COIPO_E2E_PACKAGE },
      stdio: 'inherit',
    });
  const chosen = process.argv.slice(2);
  const smoke = await run(['--config=playwright.packaged.config.ts']);
  process.exitCode = (await run(chosen)) || smoke;
  stop();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
