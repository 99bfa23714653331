import { releaseSchema, signedReleaseSchema } from '@shared/sync/updates';
import type { Release, SignedRelease } from '@shared/sync/updates';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';

/** A release as it lies in the folder of updates: `<version>/release.json` beside its files. */
export interface Shelved {
  readonly release: Release;
  readonly signed: SignedRelease;
}

/**
 * The releases in a folder, whole ones only: what is being copied there, or is not what its name says, is
 * logged and left out. HQ hands signatures on; booths are who checks them.
 */
export async function readShelf(folder: string, log: Logger): Promise<Shelved[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const read = entries
    .filter((entry) => entry.isDirectory())
    .map(async ({ name }) => {
      try {
        return await readOne(join(folder, name), name);
      } catch (error) {
        log.warn({ release: name, err: error }, 'a release in the folder of updates is not whole');
        return null;
      }
    });
  return (await Promise.all(read)).filter((it) => it !== null);
}

async function readOne(folder: string, name: string): Promise<Shelved> {
  const signed = signedReleaseSchema.parse(
    JSON.parse(await readFile(join(folder, 'release.json'), 'utf8')),
  );
  const release = releaseSchema.parse(JSON.parse(signed.manifest));
  if (release.version !== name) throw new Error(`it says that it is ${release.version}`);
  for (const file of release.files) {
    const { size } = await stat(join(folder, file.name));
    if (size !== file.size) throw new Error(`${file.name} has ${size} bytes`);
  }
  return { release, signed };
}
