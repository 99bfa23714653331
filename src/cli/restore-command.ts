import { AppError } from '@shared/kernel/errors';
import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { restore } from '@main/features/backups/index';
import { required } from './command';
import type { Given, Surroundings } from './command';

export async function run(given: Given, { out }: Surroundings): Promise<number> {
  const path = required(given, 'db');
  const from = required(given, 'from');
  if (!existsSync(from)) throw new AppError('NOT_FOUND', { path: from }, 'there is no such backup');
  const time = { wall: () => Date.now(), monotonic: () => performance.now() };
  const passphrase = passphraseIn(given);
  await out.json(await restore({ path, from, time, passphrase }));
  return 0;
}

/** From a file, so that it is in no list of processes and no shell's history. */
function passphraseIn(given: Given): string | null {
  const path = given['passphrase-file'];
  return typeof path === 'string' ? readFileSync(path, 'utf8').replace(/\r?\n$/, '') : null;
}
