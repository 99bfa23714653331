// @ts-check
import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../setup/say.mjs';

/** What electron-builder makes for each system, by how its file ends. */
const PLATFORMS = { '.AppImage': 'linux-x64', '.exe': 'win32-x64' };

/** An Ed25519 pair: the private key as PEM, the public one raw in base64url as programs carry it. */
export function makeKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    publicKey: publicKey.export({ format: 'jwk' }).x ?? '',
  };
}

/**
 * The manifest of the files in a folder and its signature, as `release.json` holds them.
 * @param {string} privateKey PEM
 * @param {string} version `1.2.3`
 * @param {string} folder
 * @param {number} now UTC ms
 */
export async function signedRelease(privateKey, version, folder, now) {
  if (!/^\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(version)) {
    throw new SetupError(`${version} is no version of a release`);
  }
  const files = [];
  for (const [ending, platform] of Object.entries(PLATFORMS)) {
    const names = readdirSync(folder).filter((name) => name.endsWith(ending));
    if (names.length > 1) throw new SetupError(`more than one ${ending} in ${folder}`);
    for (const name of names) {
      const path = join(folder, name);
      files.push({ platform, name, size: statSync(path).size, sha512: await sha512(path) });
    }
  }
  if (files.length === 0) throw new SetupError(`there is nothing to release in ${folder}`);
  const manifest = JSON.stringify({ version, createdAt: now, files });
  const signature = sign(null, Buffer.from(manifest), createPrivateKey(privateKey));
  return { manifest, signature: signature.toString('base64') };
}

async function sha512(/** @type {string} */ path) {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('base64');
}
