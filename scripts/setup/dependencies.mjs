// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { npmCommand, show } from './run.mjs';
import { say, SetupError } from './say.mjs';
import { hashOf } from './stamps.mjs';

/** Inside node_modules, so that it goes when somebody else installs anew. */
const STAMP = inRoot('node_modules', '.coipo-lockfile');

const wanted = () => hashOf(['package-lock.json', '.npmrc']);

/** Whether what is installed was installed from today's package-lock.json. */
export function dependenciesAreCurrent() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted();
}

/**
 * Installs what package-lock.json names, if it is not installed already. No package's own install
 * script runs here: the only one we need is Node's, and `ensurePinnedNode` runs it by name.
 */
export async function ensureDependencies() {
  if (dependenciesAreCurrent()) return;
  say('Installing dependencies…');
  const [program, args, options] = npmCommand([...installVerb(), '--ignore-scripts']);
  const code = await show(program, args, options);
  if (code !== 0) {
    throw new SetupError(
      'The dependencies could not be installed; what npm said stands above. ' +
        'Check the network and the npm registry (npm ping), then try again.',
    );
  }
  writeFileSync(STAMP, wanted());
}

/** Windows cannot remove a running program, and this may be the pinned Node: update in place. */
function installVerb() {
  const runsFromInside = process.execPath.startsWith(inRoot('node_modules'));
  return process.platform === 'win32' && runsFromInside ? ['install', '--no-save'] : ['ci'];
}
