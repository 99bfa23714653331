import { AppError } from '@shared/kernel/errors';
import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { restore } from '@main/features/backups/index';
import { required } from './command';
import type { Given, Surroundings } from './command';

export async function run(given: Given, { out }: Surroundings): Promise<number> {
  const path = required(given, 'db');
  const from = required(given, 'from');
  if (!existsSync(from)) throw new AppError('NOT_FOUND', { path: from }, 'there is no such backup');
  const time = { wall: () => Date.now(), monotonic: () => performance.now() };
  await out.json(await restore({ path, from, time }));
  return 0;
}
