// @ts-check
// Makes the key of releases, and signs one: node scripts/release.mjs key FILE | sign FILE VERSION FOLDER
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeKey, signedRelease } from './packaging/release.mjs';
import { SetupError } from './setup/say.mjs';

const [command, file = '', version = '', folder = ''] = process.argv.slice(2);

try {
  if (command === 'key' && file !== '' && !existsSync(file)) {
    const { privateKey, publicKey } = makeKey();
    writeFileSync(file, privateKey, { mode: 0o600 });
    process.stdout.write(`COIPO_RELEASE_KEY=${publicKey}\n`);
  } else if (command === 'sign' && folder !== '') {
    const release = await signedRelease(readFileSync(file, 'utf8'), version, folder, Date.now());
    writeFileSync(join(folder, 'release.json'), `${JSON.stringify(release)}\n`);
    process.stdout.write(`${join(folder, 'release.json')}\n`);
  } else {
    throw new SetupError(
      'usage: node scripts/release.mjs key NEW-FILE\n       node scripts/release.mjs sign KEY-FILE VERSION FOLDER',
    );
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
