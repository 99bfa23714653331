// @ts-check
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { inRuntime, runtimeFolder } from './paths.mjs';
import { say } from './say.mjs';

/** No set-up takes longer; an older lock's process number belongs to somebody else by now. */
const LONGEST_SETUP_MS = 30 * 60_000;

/**
 * Runs `work` while no other set-up of this folder runs: two terminals would otherwise write the
 * same node_modules. A lock whose owner no longer lives is taken over.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(work) {
  const file = inRuntime('setup.lock');
  mkdirSync(runtimeFolder, { recursive: true });
  for (let said = false; !take(file); said = true) {
    if (!said) say('Another set-up of this folder is running; waiting for it.');
    await pause(250);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(/** @type {string} */ file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isStale(file)) rmSync(file, { force: true });
    return false;
  }
}

function isStale(/** @type {string} */ file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > LONGEST_SETUP_MS) return true;
    const owner = Number(readFileSync(file, 'utf8'));
    return owner > 0 && !isAlive(owner); // 0: the owner is just writing its number
  } catch {
    return false; // just removed by its owner
  }
}

function isAlive(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
