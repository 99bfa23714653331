import { AppError } from '@shared/kernel/errors';
import { randomIds } from '@shared/kernel/ids';
import { eq } from 'drizzle-orm';
import { existsSync, rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { guardedClock } from '@main/core/clock';
import type { TimeSources } from '@main/core/clock';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { eventHub } from '@main/core/event-hub';
import { silentLogger } from '@main/core/logger';
import { discardDatabase } from '@main/db/backup';
import type { Db } from '@main/db/connection';
import { syncFile } from '@main/db/files';
import { openMigrated } from '@main/db/migrate';
import { readReplaced, replaceFile } from '@main/db/replace';
import { sequences, terminals } from '@main/db/schema/index';
import { newBeginning } from './domain';
import type { NewBeginning } from './domain';
import { fetchBackup } from './fetch';
import { standingOf } from './standing';
import type { Standing } from './standing';

export interface Restore {
  /** Where the booth's database belongs. */
  readonly path: string;
  readonly from: string;
  readonly time: TimeSources;
  /** Of a sealed backup. */
  readonly passphrase?: string | null;
}

/** Who wanted it: by name too, because the backup may be older than the account. */
export interface RestoredBy {
  readonly userId: string;
  readonly displayName: string;
  readonly reason: string;
}

export interface Restored extends NewBeginning {
  readonly path: string;
  /** Where the file that was there is now; `null` when there was none. */
  readonly kept: string | null;
}

/**
 * Puts a backup in the place of a database. What is refused changes nothing: `NOT_FOUND`,
 * `BACKUP_INVALID {reason}` for a damaged one, `BACKUP_FOREIGN` for another terminal's,
 * `BACKUP_PASSPHRASE_REQUIRED` and `_WRONG`, `DATABASE_NEWER`, `DATABASE_BUSY` while the booth has the
 * file open. The restored database begins a new epoch and says in its audit what happened.
 */
export async function restore(request: Restore): Promise<Restored> {
  const { path, from, time, passphrase = null } = request;
  if (resolve(path) === resolve(from)) throw new AppError('CONFLICT', { path });
  const prepared = `${path}.restoring-${process.pid}`;
  try {
    await fetchBackup({ from, to: prepared, passphrase, terminalId: null });
    return putInPlace({ path, prepared, backup: basename(from), time, by: null });
  } finally {
    discardDatabase(prepared);
  }
}

export interface Placing {
  readonly path: string;
  /** A sound copy of the backup beside it, which becomes the database. */
  readonly prepared: string;
  /** What the audit calls it. */
  readonly backup: string;
  readonly time: TimeSources;
  readonly by: RestoredBy | null;
}

/** Brings a sound copy up to date, lets it begin anew and puts it in place; the other file is kept. */
export function putInPlace({ path, prepared, backup, time, by }: Placing): Restored {
  const { db, backup: older } = openMigrated(prepared);
  let begun: NewBeginning;
  try {
    const replaced = readReplaced(path, (present) => sameTerminal(db, present));
    begun = beginAgain(db, replaced, { backup, time, by });
  } finally {
    db.$client.pragma('journal_mode = DELETE');
    db.$client.close();
    if (older) rmSync(older, { force: true });
  }
  syncFile(prepared);
  const kept = keptAs(path, time.wall());
  const existed = replaceFile(path, prepared, kept);
  return { path, kept: existed ? kept : null, ...begun };
}

/** A clock that was set back, or two restorations of one second, must not take a kept file's name. */
function keptAs(path: string, now: number): string {
  for (let at = now; ; at += 1000) {
    const kept = `${path}.before-restore-${stamp(at)}`;
    if (!existsSync(kept)) return kept;
  }
}

/** `20250101T120000Z`. */
const stamp = (now: number): string =>
  new Date(now).toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '');

function coreOver(db: Db, newestAt: number, time: TimeSources): Core {
  return {
    db,
    clock: guardedClock(time, newestAt),
    ids: randomIds(),
    log: silentLogger(),
    events: eventHub(),
  };
}

/** How far the present file got. Throws `BACKUP_FOREIGN` when it is that of another terminal. */
function sameTerminal(backup: Db, present: Db): Standing | null {
  const own = requireStanding(backup);
  const other = standingOf(present);
  if (other && other.terminalId !== own.terminalId) throw new AppError('BACKUP_FOREIGN');
  return other;
}

function requireStanding(backup: Db): Standing {
  const standing = standingOf(backup);
  if (standing) return standing;
  const reason = 'of a site that was not set up';
  throw new AppError('BACKUP_INVALID', { reason }, reason);
}

/** New epoch and numbers, with audit and outbox, in one transaction. */
function beginAgain(
  db: Db,
  replaced: Standing | null,
  { backup, time, by }: Pick<Placing, 'backup' | 'time' | 'by'>,
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
    const previousEpoch = standing.epoch;
    const known = knownLogs(tx);
    const details = { backup, by, epoch, previousEpoch, known, skipped, replaced: lost };
    const action = 'database.restored';
    const restored = { actor: null, action, entity: 'terminals', entityId: terminalId, details };
    record(core, tx, restored, core.clock.now());
  });
  return beginning;
}

/** How far this file knows its own logs: headquarters may hold more of them. */
function knownLogs(db: Db): { readonly epoch: number; readonly seq: number }[] {
  return db.$client
    .prepare<[], { epoch: number; seq: number }>(
      'SELECT epoch, max(seq) AS seq FROM outbox GROUP BY epoch ORDER BY epoch',
    )
    .all();
}
