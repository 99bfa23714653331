import { AppError, isAppError } from '@shared/kernel/errors';
import { randomIds } from '@shared/kernel/ids';
import { eq } from 'drizzle-orm';
import { rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { guardedClock } from '@main/core/clock';
import type { TimeSources } from '@main/core/clock';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { eventHub } from '@main/core/event-hub';
import { silentLogger } from '@main/core/logger';
import { copyDatabase } from '@main/db/backup';
import { openDatabase } from '@main/db/connection';
import type { Db } from '@main/db/connection';
import { sidecars, syncFile } from '@main/db/files';
import { openMigrated } from '@main/db/migrate';
import { readReplaced, replaceFile } from '@main/db/replace';
import { sequences, terminals } from '@main/db/schema/index';
import { faultOfCopy } from '@main/features/verify/index';
import { newBeginning } from './domain';
import type { NewBeginning } from './domain';
import { standingOf } from './standing';
import type { Standing } from './standing';

const COIPO_TABLES = ['__drizzle_migrations', 'audit_log', 'outbox', 'sequences', 'terminals'];

/** What is wrong with a copy of a booth's database, in words; `null` when it is sound. */
function judge(copy: Db): string | null {
  const tables = new Set(
    copy.$client.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all(),
  );
  if (!COIPO_TABLES.every((name) => tables.has(name))) return 'not a database of Coipo';
  const fault = faultOfCopy(copy);
  return fault && `${fault.check} ${fault.id}: ${fault.message}`;
}

export interface BackedUp {
  readonly to: string;
  readonly auditSeq: number;
  readonly auditHead: string;
}

/**
 * Copies the database to one whole file, also while the booth works on it. Throws
 * `BACKUP_INVALID {reason}` when the copy is not sound, and then leaves no file.
 */
export async function backUp(db: Db, to: string): Promise<BackedUp> {
  let standing: Standing | null = null;
  await copyDatabase(db, to, (copy) => {
    const fault = judge(copy);
    if (fault === null) standing = standingOf(copy);
    return fault;
  });
  const reached = standing as Standing | null;
  return { to, auditSeq: reached?.auditSeq ?? 0, auditHead: reached?.auditHead ?? '' };
}

export interface Restore {
  /** Where the booth's database belongs. */
  readonly path: string;
  readonly from: string;
  readonly time: TimeSources;
}

export interface Restored extends NewBeginning {
  readonly path: string;
  /** Where the file that was there is now; `null` when there was none. */
  readonly kept: string | null;
}

/**
 * Puts a backup in the place of a database. What is refused changes nothing: `NOT_FOUND`,
 * `BACKUP_INVALID {reason}` for a damaged or foreign one, `DATABASE_NEWER`, `DATABASE_BUSY` while the
 * booth has the file open. The restored database begins a new epoch and says in its audit what
 * happened.
 */
export async function restore({ path, from, time }: Restore): Promise<Restored> {
  if (resolve(path) === resolve(from)) throw new AppError('CONFLICT', { path });
  const prepared = `${path}.restoring-${process.pid}`;
  try {
    await fetchBackup(from, prepared);
    const { db, backup: older } = openMigrated(prepared);
    let begun: NewBeginning;
    try {
      const replaced = readReplaced(path, (present) => sameTerminal(db, present));
      begun = beginAgain(db, replaced, basename(from), time);
    } finally {
      db.$client.pragma('journal_mode = DELETE');
      db.$client.close();
      if (older) rmSync(older, { force: true });
    }
    syncFile(prepared);
    const kept = `${path}.before-restore-${stamp(time.wall())}`;
    const existed = replaceFile(path, prepared, kept);
    return { path, kept: existed ? kept : null, ...begun };
  } finally {
    for (const file of [prepared, ...sidecars(prepared)]) rmSync(file, { force: true });
  }
}

/** `20250101T120000Z`. */
const stamp = (now: number): string =>
  new Date(now).toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '');

/** A sound copy of the backup beside the database; the backup itself is only read. */
async function fetchBackup(from: string, to: string): Promise<void> {
  try {
    const backup = openDatabase(from, { readonly: true });
    try {
      await copyDatabase(backup, to, judge);
    } finally {
      backup.$client.close();
    }
  } catch (error) {
    if (isAppError(error) && error.code === 'DATABASE_CORRUPT') {
      throw new AppError('BACKUP_INVALID', { reason: error.message }, error.message);
    }
    throw error;
  }
}

function coreOver(db: Db, newestAt: number, time: TimeSources): Core {
  return {
    db,
    clock: guardedClock(time, newestAt),
    ids: randomIds(),
    log: silentLogger(),
    events: eventHub(),
  };
}

/** How far the present file got. Throws `BACKUP_INVALID` when it is that of another terminal. */
function sameTerminal(backup: Db, present: Db): Standing | null {
  const own = requireStanding(backup);
  const other = standingOf(present);
  if (other && other.terminalId !== own.terminalId) {
    throw invalid('of another terminal than the database in its place');
  }
  return other;
}

function requireStanding(backup: Db): Standing {
  const standing = standingOf(backup);
  if (!standing) throw invalid('of a site that was not set up');
  return standing;
}

const invalid = (reason: string): AppError => new AppError('BACKUP_INVALID', { reason }, reason);

/** New epoch and numbers, with audit and outbox, in one transaction. */
function beginAgain(
  db: Db,
  replaced: Standing | null,
  backup: string,
  time: TimeSources,
): NewBeginning {
  const standing = requireStanding(db);
  const newestAt = Math.max(standing.newestAt, replaced?.newestAt ?? 0);
  const core = coreOver(db, newestAt, time);
  const beginning = newBeginning(standing, replaced);
  const { epoch, skipped } = beginning;
  const { terminalId } = standing;
  write(core, [], (tx) => {
    tx.update(terminals).set({ epoch }).where(eq(terminals.id, terminalId)).run();
    for (const { name, to: value } of skipped) {
      tx.insert(sequences)
        .values({ terminalId, name, value })
        .onConflictDoUpdate({ target: [sequences.terminalId, sequences.name], set: { value } })
        .run();
    }
    const lost = replaced && { auditSeq: replaced.auditSeq, auditHead: replaced.auditHead };
    const details = { backup, epoch, previousEpoch: standing.epoch, skipped, replaced: lost };
    const action = 'database.restored';
    const restored = { actor: null, action, entity: 'terminals', entityId: terminalId, details };
    record(core, tx, restored, core.clock.now());
  });
  return beginning;
}
