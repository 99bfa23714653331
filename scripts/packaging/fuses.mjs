// @ts-check
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** What electron-builder.yml asks for, said once more: the package is read back against this list. */
export const RELEASED_FUSES = {
  RunAsNode: true,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

const ENABLED = '1'.charCodeAt(0);

/**
 * The fuses of a program as they stand in its file.
 * @param {string} executable
 * @returns {Promise<Record<string, boolean>>}
 */
export async function readFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  const names = /** @type {(keyof typeof RELEASED_FUSES)[]} */ (Object.keys(RELEASED_FUSES));
  return Object.fromEntries(names.map((name) => [name, wire[FuseV1Options[name]] === ENABLED]));
}

/**
 * One sentence per fuse that is not as released.
 * @param {Record<string, boolean>} found
 */
export function fuseFaults(found) {
  return Object.entries(RELEASED_FUSES)
    .filter(([name, wanted]) => found[name] !== wanted)
    .map(([name, wanted]) => `the fuse ${name} is not ${wanted ? 'on' : 'off'}`);
}
