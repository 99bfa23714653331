import { AppError, isAppError } from '@shared/kernel/errors';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { fileMemory } from '@main/app/chain-memory';
import { makeDataFolder, requireWritable } from '@main/app/data-folder';
import { runMark } from '@main/app/run-mark';
import { noDialogs } from '@main/core/file-dialogs';
import { startJobs } from '@main/core/jobs';
import { syncFile, syncFolderOf } from '@main/db/files';
import {
  finishRestore,
  rescueBackups,
  rescueWith,
  workerTasks,
} from '@main/features/backups/index';
import { composeBooth } from '@main/features/compose';
import type { Booth } from '@main/features/compose';
import { noKiosk } from '@main/features/kiosk/index';
import { workerRunner } from '@main/features/reports/index';
import type { SecretBox } from '@main/features/sync/index';
import { callRouter } from '@main/ipc/router';
import type { Router } from '@main/ipc/router';
import { careAtStart, diskFree, isDiskLow, openCore, systemTime } from '@main/open-booth';
import type { Asked, Told } from './words';

/*
 * The booth without its window, as a process to be killed: opened, closed and opened anew in the order of
 * `src/main/index.ts`; what the screen would call comes from the parent, and every answer goes back to it.
 */

const folder = process.argv[2] ?? '';
const databasePath = join(folder, 'coipo.db');
const log = pino({ level: process.env['COIPO_TORTURE_LOG'] ?? 'silent' });
const mark = runMark(join(folder, 'running'));
const tasks = workerTasks(join(import.meta.dirname, 'backups-worker.js'));

/** As a PC without a key store keeps them. */
function fileSecrets(home: string): SecretBox {
  const pathOf = (name: string): string =>
    join(home, createHash('sha256').update(name).digest('hex').slice(0, 32));
  return {
    sealed: () => false,
    load: (name) => {
      try {
        return readFileSync(pathOf(name), 'utf8');
      } catch {
        return null;
      }
    },
    save: (name, secret) => {
      const path = pathOf(name);
      mkdirSync(home, { recursive: true });
      syncFolderOf(home);
      writeFileSync(`${path}.new`, secret);
      syncFile(`${path}.new`);
      renameSync(`${path}.new`, path);
      syncFolderOf(path);
    },
    forget: (name) => rmSync(pathOf(name), { force: true }),
  };
}

interface Opened {
  readonly booth: Booth;
  readonly route: Router;
  readonly jobs: { stop(): void };
}

let opened: Opened | null = null;

function open(): void {
  const restored = finishRestore(databasePath, systemTime);
  const core = openCore(databasePath, log);
  const started = careAtStart(core, mark.takeFound());
  const booth = composeBooth(core, {
    printer: { print: () => Promise.resolve() },
    systemPrinters: () => Promise.resolve([]),
    papersFolder: join(folder, 'papers'),
    version: '0.0.0-torture',
    diskLow: () => isDiskLow(databasePath),
    diskFree: () => diskFree(databasePath),
    started,
    dialogs: noDialogs,
    reports: {
      runner: workerRunner(join(import.meta.dirname, 'reports-worker.js'), databasePath),
    },
    chainMemory: fileMemory(join(folder, 'chains.json')),
    kiosk: noKiosk(),
    logsFolder: join(folder, 'logs'),
    sync: { secrets: fileSecrets(join(folder, 'secrets')) },
    backups: {
      tasks,
      automatic: true,
      restored,
      restart: () => void setTimeout(() => void reopen(), ANSWER_FIRST_MS),
    },
  });
  const route = callRouter({ ...booth, log });
  opened = { booth, route, jobs: startJobs(log, booth.jobs) };
}

function show(): void {
  opened?.booth.queue.wake();
  opened?.booth.backups.start();
  opened?.booth.watch.start();
  opened?.booth.sync.start();
  say({ kind: 'ready' });
}

/** The answer of the call that asked for it is out by then. */
const ANSWER_FIRST_MS = 20;

async function close(): Promise<void> {
  const closing = opened;
  opened = null;
  if (!closing) return;
  closing.jobs.stop();
  try {
    await closing.booth.stop();
  } finally {
    closing.booth.core.db.$client.close();
  }
}

async function reopen(): Promise<void> {
  try {
    await close();
    open();
    show();
  } catch (error) {
    explainAndQuit(error);
  }
}

/** What the message box would say, and whether it would offer a backup. */
function explainAndQuit(error: unknown): void {
  const code = isAppError(error) ? error.code : 'INTERNAL';
  const message = error instanceof Error ? `${error.message}\n${error.stack}` : String(error);
  const offered =
    code === 'DATABASE_CORRUPT' ? rescueBackups(databasePath).map(({ id }) => id) : [];
  say({ kind: 'refused', code, message, offered }, () => process.exit(1));
}

function say(told: Told, then: () => void = () => {}): void {
  if (process.connected) process.send?.(told, undefined, undefined, then);
}

async function answer(asked: Asked): Promise<void> {
  switch (asked.kind) {
    case 'call': {
      const { id, name, input, approvalId } = asked;
      const result = opened
        ? await opened.route(name, input, approvalId)
        : { ok: false as const, error: new AppError('NOT_FOUND', {}, 'the booth is closed') };
      return say({ kind: 'answer', id, result });
    }
    case 'syncNow':
      return opened?.booth.sync.now();
    case 'sync': {
      const view = opened?.booth.sync.view();
      const state = view?.state ?? 'closed';
      return say({
        kind: 'sync',
        state,
        waiting: view?.waiting ?? 0,
        trouble: view?.trouble?.code ?? null,
      });
    }
    case 'close':
      await close();
      mark.clear();
      return process.exit(0);
  }
}

process.on('message', (asked: Asked) => void answer(asked));
// Nobody is left to tell.
process.on('disconnect', () => process.exit(0));

try {
  makeDataFolder(folder);
  requireWritable(folder);
  const rescue = process.env['COIPO_TORTURE_RESCUE'];
  if (rescue !== undefined) await rescueWith(databasePath, rescue, tasks);
  open();
  mark.set();
  show();
} catch (error) {
  explainAndQuit(error);
}
