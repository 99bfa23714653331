// @ts-check
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { copyFileSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The package once more for tests that look into its main process: the same archive and the same runtime,
 * byte for byte, but that the inspector's arguments are listened to. It never leaves this machine.
 * @param {string} folder of the package
 * @param {string} executable its program
 * @returns {Promise<string>} the folder of the copy
 */
export async function drivenCopy(folder, executable) {
  const copy = `${folder}-driven`;
  rmSync(copy, { recursive: true, force: true });
  linkTree(folder, copy);
  const program = join(copy, executable);
  rmSync(program);
  copyFileSync(join(folder, executable), program);
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  return copy;
}

/** Names for the same files: nothing of 260 MB is written twice. */
function linkTree(/** @type {string} */ from, /** @type {string} */ to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else linkSync(source, target);
  }
}
