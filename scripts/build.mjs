// @ts-check
// `--hq`: headquarters' service and its pages only, as its image has them.
import { build, buildHeadquarters } from './setup/build.mjs';
import { SetupError } from './setup/say.mjs';

try {
  if (process.argv.includes('--hq')) buildHeadquarters();
  else build();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
