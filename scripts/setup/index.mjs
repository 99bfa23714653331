// @ts-check
import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { hasDisplay } from './display.mjs';
import { ensureElectronRuntime, runtimeSentence } from './electron-runtime.mjs';
import { alone } from './lock.mjs';
import { ensurePinnedNode, OLDEST_NODE } from './node.mjs';
import { say, SetupError } from './say.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/**
 * What each command needs. `tools`: Node and the packages. `runtime`: also Electron and what it
 * needs of the system. `tests`: also the printer and PDF programs of the tests. `app`: also the build.
 * @typedef {'tools' | 'runtime' | 'tests' | 'app'} Purpose
 */
export const PURPOSES = /** @type {const} */ (['tools', 'runtime', 'tests', 'app']);

/**
 * Installs whatever is missing for a purpose, in the order each step needs the one before.
 * @param {Purpose} purpose
 * @param {{ windows?: boolean }} [options] `windows: false` for the CLI, which shows none and does
 *   not tell at every call which runtime it uses
 */
export async function setUp(purpose, { windows = true } = {}) {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    throw new SetupError(`Coipo needs Node ${OLDEST_NODE} or newer; this is ${process.version}.`);
  }
  await alone(async () => {
    await ensureDependencies();
    await ensurePinnedNode();
    if (purpose === 'tools') return;
    const runtime = await ensureElectronRuntime();
    if (windows) say(runtimeSentence(runtime));
    ensureSystemLibraries(runtime, {
      needsDisplay: windows && !hasDisplay(),
      forTests: purpose === 'tests',
    });
    if (purpose === 'app') ensureBuild();
  });
}
