// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inRuntime, root, runtimeFolder } from './paths.mjs';

/**
 * One hash over the names and contents of files and folders, in a fixed order. What does not exist
 * counts as absent, so that removing a file changes the hash.
 * @param {readonly string[]} paths relative to the repository
 */
export function hashOf(paths, base = root) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesUnder(join(base, path))) {
      hash.update(`${relative(base, file)}\0`);
      hash.update(readFileSync(file));
      hash.update('\0');
    }
  }
  return hash.digest('hex');
}

/** @returns {string[]} */
function filesUnder(/** @type {string} */ path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesUnder(join(path, name)));
}

/**
 * What was remembered under a name, or null when nothing (readable) was.
 * @param {string} name
 * @returns {Record<string, unknown> | null}
 */
export function recall(name) {
  try {
    return JSON.parse(readFileSync(inRuntime(`${name}.json`), 'utf8'));
  } catch {
    return null; // absent or cut short by a crash: the step is simply done again
  }
}

/**
 * @param {string} name
 * @param {Record<string, unknown>} value
 */
export function remember(name, value) {
  mkdirSync(runtimeFolder, { recursive: true });
  writeFileSync(inRuntime(`${name}.json`), `${JSON.stringify(value, null, 2)}\n`);
}
