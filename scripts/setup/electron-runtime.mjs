// @ts-check
import { join } from 'node:path';
import {
  FALLBACK_VERSION,
  fallbackFolder,
  hasFallback,
  installFallback,
} from './electron-fallback.mjs';
import {
  hasOfficial,
  installOfficial,
  officialFolder,
  officialVersion,
} from './electron-official.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {'official' | 'fallback'} source
 * @property {string} version
 * @property {string} folder the unpacked distribution
 * @property {string} executable
 */

const executableName = process.platform === 'win32' ? 'electron.exe' : 'electron';

/** `official` refuses to fall back (releases, CI); `fallback` does not try the official host. */
function choice() {
  const value = process.env['COIPO_ELECTRON'];
  return value === 'official' || value === 'fallback' ? value : 'any';
}

/**
 * The Electron runtime that is installed and would be used, or null when there is none yet.
 * @returns {ElectronRuntime | null}
 */
export function installedRuntime() {
  const chosen = choice();
  if (chosen !== 'fallback' && hasOfficial()) {
    return describe('official', officialVersion(), officialFolder);
  }
  if (chosen !== 'official' && hasFallback()) {
    return describe('fallback', FALLBACK_VERSION, fallbackFolder());
  }
  return null;
}

/**
 * Makes an Electron runtime available.
 * @returns {Promise<ElectronRuntime>}
 */
export async function ensureElectronRuntime() {
  const chosen = choice();
  const refusal =
    chosen === 'fallback'
      ? 'it was not asked for'
      : await installOfficial({ insist: chosen === 'official' });
  if (refusal !== null && !hasFallback()) await installFallback(refusal);
  const runtime = installedRuntime();
  if (runtime === null) throw new Error('an Electron runtime was installed and is not there');
  return runtime;
}

/**
 * Which runtime is used, in one sentence.
 * @param {ElectronRuntime} runtime
 */
export function runtimeSentence({ source, version }) {
  return source === 'official'
    ? `Using the official Electron ${version}.`
    : `Using Electron ${version} from the npm registry, in place of the official download.`;
}

/** @returns {ElectronRuntime} */
function describe(
  /** @type {'official' | 'fallback'} */ source,
  /** @type {string} */ version,
  /** @type {string} */ folder,
) {
  return { source, version, folder, executable: join(folder, executableName) };
}
