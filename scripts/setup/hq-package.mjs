// @ts-check
import { isBuiltin } from 'node:module';

/** @typedef {{ version?: string, dependencies?: Record<string, string>, optionalDependencies?: Record<string, string>, peerDependencies?: Record<string, string>, peerDependenciesMeta?: Record<string, { optional?: boolean }>, dev?: boolean }} Locked */
/** @typedef {Record<string, Locked>} Lock what a package-lock.json has under `packages` */

/** At the beginning of a statement: words in the program's own texts are none. */
const STATEMENT =
  /(?:^|[;\n])\s*(?:import|export)\b\s*(?:[\w*{$][^"';]*?\bfrom\s*)?["']([^"'.\s][^"'\s]*)["']/g;
const CALL = /\bimport\(\s*["']([^"'.\s][^"'\s]*)["']\s*\)/g;

/**
 * The packages that a built program loads, by its imports.
 * @param {string} code
 */
export function importedPackages(code) {
  const found = [...code.matchAll(STATEMENT), ...code.matchAll(CALL)];
  const names = found.map(([, specifier = '']) => packageOf(specifier));
  // By the prefix, too: the Node that runs this may be older than the one that runs the service.
  const isOutside = (/** @type {string} */ name) => !name.startsWith('node:') && !isBuiltin(name);
  return [...new Set(names)].filter(isOutside).toSorted();
}

/** `@scope/name/file` → `@scope/name`. */
function packageOf(/** @type {string} */ specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/**
 * A package of its own for the service, with the versions this repository is locked to: the booth's package
 * does not carry HQ's libraries, and the image does not carry the booth's.
 * @param {readonly string[]} names
 * @param {Lock} lock of the repository
 * @returns {{ manifest: Record<string, unknown>, lock: Record<string, unknown> }}
 */
export function servicePackage(names, lock) {
  const dependencies = Object.fromEntries(
    names.map((name) => [name, versionOf(lock, `node_modules/${name}`)]),
  );
  const manifest = {
    name: 'coipo-hq',
    version: lock['']?.version ?? '0.0.0',
    private: true,
    type: 'module',
    dependencies,
  };
  const root = { name: manifest.name, version: manifest.version, dependencies };
  const packages = { '': root, ...closure(names, lock) };
  return {
    manifest,
    lock: { ...root, dependencies: undefined, lockfileVersion: 3, requires: true, packages },
  };
}

function versionOf(/** @type {Lock} */ lock, /** @type {string} */ place) {
  const version = lock[place]?.version;
  if (version === undefined) throw new Error(`package-lock.json has no ${place}`);
  return version;
}

/**
 * Everything the packages need, at the places the repository's lock has it.
 * @param {readonly string[]} names
 * @param {Lock} lock
 * @returns {Lock}
 */
function closure(names, lock) {
  /** @type {Lock} */
  const found = {};
  const open = names.map((name) => `node_modules/${name}`);
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const locked = lock[place];
    if (locked === undefined || place in found) continue;
    const { dev: _, ...kept } = locked;
    found[place] = kept;
    for (const name of needed(locked)) {
      const next = placeOf(name, place, lock);
      if (next !== null) open.push(next);
    }
  }
  return Object.fromEntries(Object.entries(found).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function needed(/** @type {Locked} */ locked) {
  const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = locked;
  const peers = Object.keys(peerDependencies ?? {}).filter(
    (name) => peerDependenciesMeta?.[name]?.optional !== true,
  );
  return [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers];
}

/**
 * Where a package that another one needs stands: the nearest folder upwards.
 * @returns {string | null} null: an optional one that was not locked
 */
function placeOf(/** @type {string} */ name, /** @type {string} */ from, /** @type {Lock} */ lock) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (place in lock) return place;
    if (at === '') return null;
  }
}
