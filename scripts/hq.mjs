// @ts-check
// Headquarters on this machine. Its data is in `hq-data` unless the environment says otherwise.
import { ensureBuild } from './setup/build.mjs';
import { inRoot, pinnedNode } from './setup/paths.mjs';
import { show } from './setup/run.mjs';
import { SetupError } from './setup/say.mjs';

try {
  ensureBuild();
  process.exitCode = await show(
    // Not the Node that runs this script: a first run began on the machine's own.
    pinnedNode,
    [
      `--env-file-if-exists=${inRoot('.env')}`,
      inRoot('out', 'hq', 'main.js'),
      ...process.argv.slice(2),
    ],
    {
      stdio: 'inherit',
    },
  );
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
