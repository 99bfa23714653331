import { isAppError } from '@shared/kernel/errors';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { TimeSources } from '@main/core/clock';
import { discardDatabase } from '@main/db/backup';
import { syncFile, syncFolderOf } from '@main/db/files';
import { putInPlace } from './restore';

const pendingSchema = z.strictObject({
  backup: z.string(),
  by: z
    .strictObject({ userId: z.string(), displayName: z.string(), reason: z.string() })
    .nullable(),
});
export type Pending = z.infer<typeof pendingSchema>;

/** How a restoration ended, for whoever asked for it. */
export interface RestoreOutcome {
  readonly backupId: string;
  readonly at: number;
  /** Code of the refusal; `null` when it was done. */
  readonly trouble: string | null;
}

const noteOf = (path: string): string => `${path}.restore.json`;
/** Where a checked copy waits until the database can be replaced. */
export const stagedPath = (path: string): string => `${path}.staged`;

/** Notes that the staged copy is to take the database's place at the next opening. */
export function noteRestore(path: string, pending: Pending): void {
  const note = noteOf(path);
  writeFileSync(note, JSON.stringify(pending));
  syncFile(note);
  syncFolderOf(note);
}

/**
 * Before the database is opened: does what {@link noteRestore} noted. Answers `null` when there was
 * nothing to do. Never throws: when it cannot be done, the database is as it was. Interrupted anywhere,
 * the next opening goes on: the database's name always stands for a whole one.
 */
export function finishRestore(path: string, time: TimeSources): RestoreOutcome | null {
  const note = noteOf(path);
  if (!existsSync(note)) {
    discardDatabase(stagedPath(path));
    return null;
  }
  const { outcome, done } = attempt(path, time);
  if (!done) discardDatabase(stagedPath(path));
  rmSync(note, { force: true });
  return outcome;
}

function attempt(path: string, time: TimeSources): { outcome: RestoreOutcome; done: boolean } {
  const at = time.wall();
  let backupId = '';
  try {
    const pending = pendingSchema.parse(JSON.parse(readFileSync(noteOf(path), 'utf8')));
    backupId = pending.backup;
    const prepared = stagedPath(path);
    // Gone: it has taken its place already, and only the note outlived the power cut.
    if (existsSync(prepared)) putInPlace({ path, prepared, time, ...pending });
    return { outcome: { backupId, at, trouble: null }, done: true };
  } catch (error) {
    const trouble = isAppError(error) ? error.code : 'INTERNAL';
    return { outcome: { backupId, at, trouble }, done: false };
  }
}
