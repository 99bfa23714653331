// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Everything the set-up fetches or remembers; safe to delete, never committed. */
export const runtimeFolder = join(root, '.runtime');

/** @param {string[]} parts */
export const inRoot = (...parts) => join(root, ...parts);

/** @param {string[]} parts */
export const inRuntime = (...parts) => join(runtimeFolder, ...parts);

/** The version of an installed or required development dependency, from package.json. */
export function requiredVersion(/** @type {string} */ name) {
  const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const version = manifest.devDependencies?.[name] ?? manifest.dependencies?.[name];
  if (typeof version !== 'string') throw new Error(`package.json does not name ${name}`);
  return version;
}

/** Where `npm rebuild node` puts the pinned Node. */
const packaged = inRoot(
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** The pinned Node; where it was not put there, the one this runs on, if it is the same: an image that has it. */
export const pinnedNode =
  !existsSync(packaged) && process.versions.node === requiredVersion('node')
    ? process.execPath
    : packaged;

/** The program file of an installed command-line tool, to be run with the pinned Node. */
export function toolFile(/** @type {string} */ packageName, command = packageName) {
  const folder = inRoot('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = join(folder, typeof bin === 'string' ? bin : bin[command]);
  if (!existsSync(file)) throw new Error(`${packageName} is not installed completely`);
  return file;
}
