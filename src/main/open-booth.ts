import { randomIds } from '@shared/kernel/ids';
import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { performance } from 'node:perf_hooks';
import { guardedClock } from '@main/core/clock';
import type { ClockState } from '@main/core/clock';
import { lastRecordedInstant } from '@main/core/clock-start';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { findTerminal } from '@main/core/terminal';
import { eventHub } from '@main/core/event-hub';
import type { Logger } from '@main/core/logger';
import type { Db } from '@main/db/connection';
import { toDatabaseError } from '@main/db/failures';
import { openMigrated } from '@main/db/migrate';

const LOW_DISK_BYTES = 500 * 1024 * 1024;

/** Opens, migrates and wraps the booth's file. Throws the coded errors of `openMigrated` and of reading. */
export function openCore(path: string, log: Logger): Core {
  const { db, backup, applied } = openMigrated(path);
  if (applied > 0) log.info({ applied, backup }, 'schema brought up to date');
  const sources = { wall: () => Date.now(), monotonic: () => performance.now() };
  const clock = guardedClock(sources, lastRecorded(db), (state) => noteClock(core, state));
  const core: Core = { db, clock, ids: randomIds(), log, events: eventHub() };
  return core;
}

/** The first look at the rows: where a damaged file shows. */
function lastRecorded(db: Db): number {
  try {
    return lastRecordedInstant(db);
  } catch (error) {
    db.$client.close();
    throw toDatabaseError(error);
  }
}

/** Nobody waits for this record: a disk that refuses it must not end the program. */
function noteClock(core: Core, state: ClockState): void {
  try {
    recordClock(core, state);
  } catch (error) {
    core.log.error({ state, err: error }, 'state of the clock not recorded');
  }
}

/** Law of the data 6: a clock that jumps is not only shown, it is in the audit. */
function recordClock(core: Core, state: ClockState): void {
  const terminal = findTerminal(core.db);
  if (!terminal) return;
  const details = { state, wall: Date.now() };
  write(core, ['app.changed'], (tx) => {
    record(
      core,
      tx,
      {
        actor: null,
        action: 'clock.state_changed',
        entity: 'terminals',
        entityId: terminal.id,
        details,
      },
      core.clock.now(),
    );
  });
}

/** Less than half a gigabyte left where the database lives. */
export function isDiskLow(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize < LOW_DISK_BYTES;
  } catch {
    return false;
  }
}
