// @ts-check
import { build } from './setup/build.mjs';
import { SetupError } from './setup/say.mjs';

try {
  build();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
