import { backupIdSchema, backupSchema } from '@shared/contracts/backups';
import type { Backup } from '@shared/contracts/backups';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { syncFile, syncFolderOf } from '@main/db/files';
import { manifestName } from './domain/names';

/** What stands beside a backup. Never money: an encrypted backup has it in clear. */
export const manifestSchema = backupSchema.omit({ places: true }).extend({
  format: z.literal(1),
  program: z.string(),
  /** Of the file as it lies there, lower-case hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  auditSeq: z.int(),
  auditHead: z.string(),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const asBackup = (manifest: Manifest, places: Backup['places']): Backup => {
  const { id, kind, createdAt, bytes, encrypted, sound, holds } = manifest;
  return { id, kind, createdAt, bytes, encrypted, sound, holds, places };
};

/** Before the backup gets its name: one without a manifest is not yet one. */
export function writeManifest(folder: string, manifest: Manifest): void {
  const path = join(folder, manifestName(manifest.id));
  writeFileSync(path, JSON.stringify(manifest, null, 2));
  syncFile(path);
  syncFolderOf(path);
}

/** `null` for what is missing, not readable, or of another file. */
export function readManifest(folder: string, id: string): Manifest | null {
  try {
    const text = readFileSync(join(folder, manifestName(id)), 'utf8');
    const { data } = manifestSchema.safeParse(JSON.parse(text));
    return data?.id === id ? data : null;
  } catch {
    return null;
  }
}

/** The whole backups of a folder: those with a name and a manifest. Throws what the system throws. */
export function readShelf(folder: string): Manifest[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => backupIdSchema.safeParse(name).success)
    .map((id) => readManifest(folder, id))
    .filter((manifest) => manifest !== null);
}

/** The file first: what is left over then is a manifest of nothing, which nobody lists. */
export function removeBackup(folder: string, id: string): void {
  rmSync(join(folder, id), { force: true });
  rmSync(join(folder, manifestName(id)), { force: true });
}

const UNFINISHED = /\.unfinished-\d+(-(wal|shm|journal))?$/;

/** What a power cut left half done, and manifests whose backup never got its name. */
export function sweep(folder: string): void {
  if (!existsSync(folder)) return;
  const names = new Set(readdirSync(folder));
  for (const name of names) {
    const orphan = name.endsWith('.json') && !names.has(name.slice(0, -'.json'.length));
    const ofBackup = backupIdSchema.safeParse(name.slice(0, -'.json'.length)).success;
    if (UNFINISHED.test(name) || (orphan && ofBackup)) rmSync(join(folder, name), { force: true });
  }
}
