import { AppError } from '@shared/kernel/errors';
import type { BackupKey } from '@shared/contracts/backups';
import type { BackupKind } from '@shared/kernel/backup-kinds';
import { createHash } from 'node:crypto';
import { createReadStream, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brokenTail } from '@main/core/chain-tail';
import { diskFault, systemCode } from '@main/core/file-errors';
import { copyUnnamed, discardDatabase, nameFile, unfinishedName } from '@main/db/backup';
import { openDatabase } from '@main/db/connection';
import type { Db } from '@main/db/connection';
import { toDatabaseError } from '@main/db/failures';
import { makeFolder, syncFile } from '@main/db/files';
import { fileFault } from '@main/features/verify/index';
import { describe } from './describe';
import type { Described } from './describe';
import { backupId } from './domain/names';
import { writeManifest } from './manifest';
import type { Manifest } from './manifest';
import { sealFile } from './sealed-file';

/** Plain values only: it may cross into a worker. */
export interface MakeRequest {
  /** The database, which may be in use. */
  readonly source: string;
  readonly folder: string;
  readonly kind: BackupKind;
  readonly createdAt: number;
  readonly key: BackupKey | null;
  readonly program: string;
}

/** `snapshot`: what is recorded from now on is not in this backup. */
export type MakeProgress =
  | { readonly phase: 'snapshot' }
  | { readonly phase: 'copying'; readonly percent: number }
  | { readonly phase: 'checking' }
  | { readonly phase: 'sealing' };

interface Judged extends Described {
  readonly sound: boolean;
}

/**
 * Makes one backup: copied through SQLite from one snapshot, checked, sealed when there is a key,
 * described, and only then named. Throws BACKUP_INVALID {reason} when the file itself is damaged (a
 * broken chain is copied and said: it is evidence), NOT_SET_UP before the first run, DISK_FULL,
 * DATABASE_READ_ONLY; what it threw in leaves no file.
 */
export async function makeBackup(
  request: MakeRequest,
  report: (progress: MakeProgress) => void = () => {},
): Promise<Manifest> {
  const { folder, kind, createdAt, key } = request;
  const id = backupId(createdAt, kind, key !== null);
  const path = join(folder, id);
  const plain = unfinishedName(join(folder, backupId(createdAt, kind, false)));
  const sealed = unfinishedName(path);
  try {
    makeFolder(folder);
    requireRoom(request);
    const judged = await copy(request, plain, report);
    if (key) {
      report({ phase: 'sealing' });
      await sealFile(plain, sealed, key);
      syncFile(sealed);
      discardDatabase(plain);
    }
    const unfinished = key ? sealed : plain;
    const { holds, auditSeq, auditHead, sound } = judged;
    const manifest: Manifest = {
      format: 1,
      id,
      kind,
      createdAt,
      program: request.program,
      bytes: statSync(unfinished).size,
      encrypted: key !== null,
      sound,
      sha256: await sha256Of(unfinished),
      holds,
      auditSeq,
      auditHead,
    };
    writeManifest(folder, manifest);
    nameFile(unfinished, path);
    return manifest;
  } catch (error) {
    discardDatabase(plain);
    discardDatabase(sealed);
    throw toDiskError(error);
  }
}

async function copy(
  { source }: MakeRequest,
  to: string,
  report: (progress: MakeProgress) => void,
): Promise<Judged> {
  let judged: Judged | null = null;
  const db = openDatabase(source, { readonly: true });
  try {
    // One snapshot for all steps: else every write of the booth would begin the copy anew.
    db.$client.exec('BEGIN');
    db.$client.prepare('SELECT count(*) FROM sqlite_master').get();
    report({ phase: 'snapshot' });
    const judge = (made: Db): string | null => {
      report({ phase: 'checking' });
      const fault = fileFault(made);
      if (fault) return `${fault.check} ${fault.id}: ${fault.message}`;
      const described = describe(made);
      judged = described && { ...described, sound: brokenTail(made) === null };
      return null;
    };
    await copyUnnamed(db, to, judge, (done, total) => {
      report({ phase: 'copying', percent: total === 0 ? 0 : Math.floor((done / total) * 100) });
    });
  } finally {
    db.$client.close();
  }
  const found = judged as Judged | null;
  if (!found) throw new AppError('NOT_SET_UP');
  return found;
}

/** Copy and sealed copy stand beside each other for a moment. */
function requireRoom({ source, folder, key }: MakeRequest): void {
  const { bavail, bsize } = statfsSync(folder);
  const needed = statSync(source).size * (key ? 2 : 1);
  if (bavail * bsize < needed) throw new AppError('DISK_FULL', { needed });
}

/** SHA-256 of a file, lower-case hex. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) hash.update(chunk);
  });
  return hash.digest('hex');
}

const MISSING: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR']);

/** Failures of SQLite and of the file system that a person can act on, coded. */
export function toDiskError(error: unknown): unknown {
  const cause = systemCode(error);
  const code = MISSING.has(cause) ? 'NOT_FOUND' : diskFault(error);
  if (code && error instanceof Error) return new AppError(code, { cause }, error.message);
  return toDatabaseError(error);
}
