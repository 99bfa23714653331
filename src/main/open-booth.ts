import { randomIds } from '@shared/kernel/ids';
import { statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { performance } from 'node:perf_hooks';
import { brokenTail } from '@main/core/chain-tail';
import type { BrokenLink } from '@main/core/chain-tail';
import { guardedClock } from '@main/core/clock';
import type { ClockState, TimeSources } from '@main/core/clock';
import { lastRecordedInstant } from '@main/core/clock-start';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import type { StartCare } from '@main/core/start-care';
import { findTerminal } from '@main/core/terminal';
import { eventHub } from '@main/core/event-hub';
import type { Logger } from '@main/core/logger';
import type { Db } from '@main/db/connection';
import { toDatabaseError } from '@main/db/failures';
import { openMigrated } from '@main/db/migrate';

const LOW_DISK_BYTES = 500 * 1024 * 1024;

/** The PC's clocks. */
export const systemTime: TimeSources = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
};

/** Opens, migrates and wraps the booth's file. Throws the coded errors of `openMigrated` and of reading. */
export function openCore(path: string, log: Logger): Core {
  const { db, backup, applied } = openMigrated(path);
  if (applied > 0) log.info({ applied, backup }, 'schema brought up to date');
  const clock = guardedClock(systemTime, lastRecorded(db), (state) => noteClock(core, state));
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
  recordOfProgram(core, 'clock.state_changed', { state, wall: Date.now() });
}

/** What the program itself noticed; nothing before the first run. */
function recordOfProgram(core: Core, action: string, details: Record<string, unknown>): void {
  const terminal = findTerminal(core.db);
  if (!terminal) return;
  write(core, ['app.changed'], (tx) => {
    const entry = { actor: null, action, entity: 'terminals', entityId: terminal.id, details };
    record(core, tx, entry, core.clock.now());
  });
}

/**
 * What can be told of the data without keeping anybody waiting: the ends of the chains, and that the
 * last run was cut off, which the audit keeps. Throws `DATABASE_CORRUPT` when the ends cannot be read.
 */
export function careAtStart(core: Core, uncleanStop: boolean): StartCare {
  const lastRecordedAt = lastRecordedInstant(core.db);
  const broken = lookAtTail(core);
  if (broken) core.log.error({ broken }, 'the newest links of a chain are broken');
  if (uncleanStop) {
    core.log.warn({ lastRecordedAt }, 'the last run was cut off');
    setImmediate(() => noteUncleanStop(core, lastRecordedAt));
  }
  return { uncleanStop, brokenTail: broken !== null };
}

function lookAtTail(core: Core): BrokenLink | null {
  try {
    return brokenTail(core.db);
  } catch (error) {
    core.db.$client.close();
    throw toDatabaseError(error);
  }
}

function noteUncleanStop(core: Core, lastRecordedAt: number): void {
  try {
    if (core.db.$client.open) recordOfProgram(core, 'program.was_cut_off', { lastRecordedAt });
  } catch (error) {
    core.log.error({ err: error }, 'the cut-off of the last run was not recorded');
  }
}

/** Bytes left where the database lives; `null` when the disk cannot be asked. */
export function diskFree(path: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** Less than half a gigabyte left, or no room for two more copies of the data. */
export function isDiskLow(path: string): boolean {
  const free = diskFree(path);
  return free !== null && free < Math.max(LOW_DISK_BYTES, 2 * sizeOf(path));
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
