// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, pinnedNode, requiredVersion } from './paths.mjs';
import { capture } from './run.mjs';
import { say, SetupError } from './say.mjs';
import { recall, remember } from './stamps.mjs';

const STAMP = 'electron-official';
const HOST_ANSWERS_WITHIN_MS = 6_000;
const DOWNLOAD_ENDS_WITHIN_MS = 10 * 60_000;
const RETRY_AFTER_MS = 24 * 3_600_000;

export const officialFolder = inRoot('node_modules', 'electron', 'dist');
export const officialVersion = () => requiredVersion('electron');

const executable = join(officialFolder, process.platform === 'win32' ? 'electron.exe' : 'electron');

/** Whether the official runtime of the required version is unpacked completely. */
export function hasOfficial() {
  try {
    // path.txt is the last thing Electron's installer writes.
    readFileSync(inRoot('node_modules', 'electron', 'path.txt'));
    const version = readFileSync(join(officialFolder, 'version'), 'utf8').trim();
    return version.replace(/^v/, '') === officialVersion() && existsSync(executable);
  } catch {
    return false;
  }
}

/**
 * Installs the official runtime. A host that does not answer is given up after six seconds and not
 * asked again for a day; a download that has begun may take its time.
 * @param {{ insist: boolean }} options `insist`: ask again whatever is remembered, and fail without it
 * @returns {Promise<string | null>} null when it is installed, else why it is not
 */
export async function installOfficial({ insist }) {
  if (hasOfficial()) return null;
  const refusal = (insist ? null : rememberedRefusal()) ?? tryDownload();
  if (refusal !== null && insist) {
    throw new SetupError(`The official Electron is required and could not be had: ${refusal}.`);
  }
  return refusal;
}

function rememberedRefusal() {
  const memory = recall(STAMP);
  if (memory?.['version'] !== officialVersion()) return null;
  const age = Date.now() - Number(memory['at']);
  return age >= 0 && age < RETRY_AFTER_MS ? String(memory['refusal']) : null;
}

/** @returns {string | null} */
function tryDownload() {
  const version = officialVersion();
  say(`Asking for the official Electron ${version}…`);
  const refusal = askHost(version) ?? download();
  if (refusal !== null) remember(STAMP, { version, refusal, at: Date.now() });
  return refusal;
}

/** Only asks whether the archive is there; the pinned Node honours the machine's proxy settings. */
function askHost(/** @type {string} */ version) {
  const platform = `${process.platform}-${process.arch}`;
  const url = `${releases()}v${version}/electron-v${version}-${platform}.zip`;
  const program = `
    const signal = AbortSignal.timeout(${HOST_ANSWERS_WITHIN_MS});
    fetch(process.argv[1], { method: 'HEAD', signal }).then(
      ({ ok, status }) => { if (!ok) { console.log('the download host answered ' + status); process.exit(1); } },
      (error) => { console.log(error.cause?.message ?? error.message); process.exit(1); },
    );`;
  const { code, stdout } = capture(pinnedNode, ['--eval', program, url], {
    timeout: HOST_ANSWERS_WITHIN_MS + 1_000,
    env: { ...process.env, NODE_USE_ENV_PROXY: '1' },
  });
  return code === 0 ? null : stdout.trim() || 'the download host did not answer in time';
}

/** Electron's own installer downloads, verifies against its packaged checksums, and unpacks. */
function download() {
  const { code, stderr } = capture(pinnedNode, [inRoot('node_modules', 'electron', 'install.js')], {
    timeout: DOWNLOAD_ENDS_WITHIN_MS,
    env: { ...process.env, ELECTRON_GET_USE_PROXY: '1' },
  });
  if (code === 0 && hasOfficial()) return null;
  return stderr.trim().split('\n')[0] || 'the download did not end in time';
}

/** The same environment names Electron's installer reads. */
function releases() {
  const mirror = process.env['npm_config_electron_mirror'] ?? process.env['ELECTRON_MIRROR'];
  return mirror ?? 'https://github.com/electron/electron/releases/download/';
}
