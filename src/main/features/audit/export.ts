import type { AuditExport, AuditFilter } from '@shared/contracts/audit';
import { CSV_MARK } from '@shared/kernel/csv';
import { AppError, isAppError } from '@shared/kernel/errors';
import type { ErrorCode } from '@shared/kernel/errors';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { WriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { setImmediate as turn } from 'node:timers/promises';
import type { Core } from '@main/core/core';
import { toFileError } from '@main/core/file-errors';
import { readSetting } from '@main/features/settings/index';
import { CSV_HEADINGS, csvLine } from './csv';
import { findEntries } from './find';
import { presentEntries } from './present';

/** Entries between two breaths of the program. */
const PAGE = 100;

const IDLE: AuditExport = { state: 'idle', percent: 0, rows: 0, file: null, code: null };

/** Writes the audit to a file, a page at a time, while the booth works on. One at a time. */
export interface AuditExporter {
  /** Begins, and answers at once. Throws CONFLICT while one is being written. */
  start(file: string, filter: AuditFilter): void;
  state(): AuditExport;
  cancel(): void;
  /** Resolves when nothing is being written. */
  idle(): Promise<void>;
}

export function auditExporter(core: Core): AuditExporter {
  let state = IDLE;
  let cancelled = false;
  let running = Promise.resolve();
  return {
    state: () => state,
    cancel: () => {
      cancelled = true;
    },
    idle: () => running,
    start: (file, filter) => {
      if (state.state === 'running') throw new AppError('CONFLICT');
      cancelled = false;
      state = { ...IDLE, state: 'running', file };
      const progress = (rows: number, percent: number): boolean => {
        state = { ...state, rows, percent };
        return !cancelled;
      };
      running = writeFile(core, file, filter, progress).then(
        (whole) => {
          state = whole
            ? { ...state, state: 'done', percent: 100 }
            : { ...state, state: 'cancelled', file: null };
          return undefined;
        },
        (error: unknown) => {
          core.log.error({ err: error }, 'export of the audit failed');
          state = { ...state, state: 'failed', file: null, code: codeOf(error) };
        },
      );
    },
  };
}

function codeOf(error: unknown): ErrorCode {
  const known = toFileError(error);
  return isAppError(known) ? known.code : 'FILE_NOT_WRITTEN';
}

type Progress = (rows: number, percent: number) => boolean;

/** Under another name until it is whole: a file that is there can be trusted. */
async function writeFile(
  core: Core,
  file: string,
  filter: AuditFilter,
  progress: Progress,
): Promise<boolean> {
  const part = `${file}.part`;
  const stream = createWriteStream(part);
  try {
    const whole = await writeEntries(core, stream, filter, progress);
    stream.end();
    await once(stream, 'close');
    if (whole) await rename(part, file);
    return whole;
  } finally {
    stream.destroy();
    await rm(part, { force: true });
  }
}

async function writeEntries(
  core: Core,
  stream: WriteStream,
  filter: AuditFilter,
  progress: Progress,
): Promise<boolean> {
  const { zone } = readSetting(core.db, 'site');
  await once(stream, 'open');
  stream.write(`${CSV_MARK}${CSV_HEADINGS}\r\n`);
  let rows = 0;
  let newest = 0;
  for (let cursor: number | null = null; ;) {
    const found = findEntries(core.db, filter, cursor, PAGE);
    const last = found.at(-1);
    if (!last) return true;
    newest = Math.max(newest, found[0]?.seq ?? 0);
    const lines = presentEntries(core.db, found).map((entry) => `${csvLine(entry, zone)}\r\n`);
    if (!stream.write(lines.join(''))) await once(stream, 'drain');
    rows += found.length;
    cursor = last.seq;
    if (!progress(rows, Math.floor(((newest - cursor) / newest) * 100))) return false;
    await turn();
  }
}
