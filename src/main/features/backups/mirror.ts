import { AppError } from '@shared/kernel/errors';
import { createReadStream, createWriteStream, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { nameFile, unfinishedName } from '@main/db/backup';
import { syncFile } from '@main/db/files';
import { outlived } from './domain/rotation';
import { sha256Of, toDiskError } from './make';
import { readManifest, readShelf, removeBackup, sweep, writeManifest } from './manifest';
import type { Manifest } from './manifest';

export interface MirrorRequest {
  /** Where the backups are. */
  readonly from: string;
  /** This booth's folder on the second disk. It was made when it was chosen: absent, so is the disk. */
  readonly to: string;
  readonly now: number;
  readonly zone: string;
}

export interface Mirrored {
  readonly state: 'ok' | 'missing' | 'trouble';
  readonly trouble: string | null;
  readonly held: readonly Manifest[];
  /** Backups of the first folder that are not there. */
  readonly behind: number;
}

/**
 * Brings the second folder up to date, newest first, and rotates it. Never throws: a disk that is gone,
 * full or broken is an answer, and the next time catches up.
 */
export async function mirror(request: MirrorRequest): Promise<Mirrored> {
  const { from, to, now, zone } = request;
  let trouble: string | null = null;
  try {
    if (!existsSync(to)) return { state: 'missing', trouble: null, held: [], behind: 0 };
    sweep(to);
    for (const manifest of missing(from, to)) await copyOver(manifest, from, to);
    for (const { id } of outlived(readShelf(to), now, zone)) removeBackup(to, id);
  } catch (error) {
    const known = toDiskError(error);
    trouble = known instanceof AppError ? known.code : 'INTERNAL';
  }
  return standing(from, to, trouble);
}

function standing(from: string, to: string, trouble: string | null): Mirrored {
  try {
    // Gone in the middle: not broken, only away.
    if (!existsSync(to)) return { state: 'missing', trouble: null, held: [], behind: 0 };
    const state = trouble === null ? 'ok' : 'trouble';
    return { state, trouble, held: readShelf(to), behind: missing(from, to).length };
  } catch {
    return { state: 'trouble', trouble: trouble ?? 'INTERNAL', held: [], behind: 0 };
  }
}

function missing(from: string, to: string): Manifest[] {
  return readShelf(from)
    .filter(({ id }) => readManifest(to, id) === null || !existsSync(join(to, id)))
    .toSorted((a, b) => b.createdAt - a.createdAt);
}

async function copyOver(manifest: Manifest, from: string, to: string): Promise<void> {
  const path = join(to, manifest.id);
  const unfinished = unfinishedName(path);
  try {
    await pipeline(createReadStream(join(from, manifest.id)), createWriteStream(unfinished));
    syncFile(unfinished);
    if ((await sha256Of(unfinished)) !== manifest.sha256) {
      throw new AppError('BACKUP_INVALID', { reason: 'does not read back as written' });
    }
    writeManifest(to, manifest);
    nameFile(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    // Rotated away meanwhile.
    if (!existsSync(join(from, manifest.id)) && existsSync(to)) return;
    throw error;
  }
}
