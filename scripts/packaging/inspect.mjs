// @ts-check
import { listPackage } from '@electron/asar';
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { binaryPlatform } from './binary.mjs';
import { contentFaults } from './contents.mjs';
import { fuseFaults, readFuses } from './fuses.mjs';
import { archiveHash, embeddedHash } from './integrity.mjs';

/**
 * Reads a package back, whatever the builder said it did.
 * @param {string} folder unpacked
 * @param {import('./targets.mjs').Target} target
 * @returns {Promise<{ faults: string[], bytes: number, archiveBytes: number, fuses: Record<string, boolean> }>}
 */
export async function inspectPackage(folder, { platform, executable }) {
  const program = join(folder, executable);
  const archive = join(folder, 'resources', 'app.asar');
  const files = filesOf(archive);
  const fuses = await readFuses(program);
  const binaries = [
    executable,
    ...files
      .filter((file) => file.endsWith('.node'))
      .map((file) => join('resources', 'app.asar.unpacked', file)),
  ];
  const foreign = binaries.filter((file) => platformOf(join(folder, file)) !== platform);
  const faults = [
    ...foreign.map((file) => `${file} is not built for ${platform}`),
    ...fuseFaults(fuses),
    ...contentFaults(files, platform),
    ...(platform === 'win32-x64' && embeddedHash(readFileSync(program)) !== archiveHash(archive)
      ? ["the program does not carry its archive's hash"]
      : []),
  ];
  return { faults, fuses, bytes: sizeOf(folder), archiveBytes: statSync(archive).size };
}

/** Files only, as `out/main/index.js` on every system. */
function filesOf(/** @type {string} */ archive) {
  const all = listPackage(archive, { isPack: false }).map((path) =>
    path.replaceAll('\\', '/').replace(/^\//, ''),
  );
  const folders = new Set(all.map((path) => path.slice(0, Math.max(path.lastIndexOf('/'), 0))));
  return all.filter((path) => !folders.has(path));
}

function platformOf(/** @type {string} */ file) {
  const bytes = Buffer.alloc(4096);
  const handle = openSync(file, 'r');
  try {
    return binaryPlatform(bytes.subarray(0, readSync(handle, bytes)));
  } finally {
    closeSync(handle);
  }
}

/** @returns {number} bytes of all files under a folder */
function sizeOf(/** @type {string} */ folder) {
  return readdirSync(folder, { withFileTypes: true })
    .map((it) => join(folder, it.name))
    .reduce((sum, path) => {
      const stats = statSync(path);
      return sum + (stats.isDirectory() ? sizeOf(path) : stats.size);
    }, 0);
}
