import type { AppState } from '@shared/contracts/app';
import type { BackupKind } from '@shared/kernel/backup-kinds';
import { isAppError } from '@shared/kernel/errors';
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { auditHead } from '@main/core/audit';
import type { Core } from '@main/core/core';
import { findTerminal } from '@main/core/terminal';
import { makeFolder } from '@main/db/files';
import { readIfSound } from '@main/features/settings/index';
import { leftBehind } from './adopt';
import { backupId } from './domain/names';
import { expendable, outlived } from './domain/rotation';
import type { BackupHome } from './home';
import type { MakeProgress } from './make';
import { readShelf, removeBackup, sweep } from './manifest';
import type { Manifest } from './manifest';
import type { Mirrored } from './mirror';

export interface Running {
  readonly kind: BackupKind;
  readonly phase: 'copying' | 'checking' | 'sealing';
  readonly percent: number;
}

/** Makes the backups of a booth that is working, one at a time, and looks after their folders. */
export interface BackupKeeper {
  make(kind: BackupKind): Promise<Manifest>;
  /**
   * Before a closing: resolves once what is recorded now is held fast in a backup under way. Never
   * throws and never waits long: a closing does not depend on a disk.
   */
  holdBefore(kind: 'shift' | 'day'): Promise<void>;
  /** After a closing: made behind what goes on. */
  after(kind: 'shift' | 'day'): void;
  /** Brings the second folder up to date and says how it stands. */
  catchUp(): Promise<void>;
  readonly state: KeeperState;
  /** For the top bar. */
  care(): Pick<AppState['care'], 'file' | 'backups'>;
  /** Once the screen is there: sweeps, takes over what lies about, catches up. */
  start(): void;
  /** Every minute: makes the one that is due. */
  look(): void;
  /** No more are begun, and the one under way is given up. */
  stop(): Promise<void>;
}

export interface KeeperState {
  readonly running: Running | null;
  /** Code of what kept the last one from being made. */
  readonly trouble: string | null;
  readonly second: Mirrored | null;
  readonly file: AppState['care']['file'];
  readonly copyingToSecond: boolean;
}

/** After the start: a look through the whole file reads a lot. */
const CHECK_AFTER_MS = 5_000;
/** A closing waits no longer for its backup to begin. */
const HOLD_MS = 2_000;
/** After the start: the first minutes belong to the operator. */
const FIRST_LOOK_MS = 60_000;
const PROGRESS_EVERY_MS = 250;
/** A file of many gigabytes is not copied and checked all day long: so many times as long nothing is. */
const REST_SHARE = 10;
const ATTEMPTS_WHEN_FULL = 4;
/** What stays free beside the backups: above the mark at which the bar warns. */
const ROOM_BYTES = 1_000_000_000;
const ROOM_COPIES = 4;

export function backupKeeper(core: Core, home: BackupHome): BackupKeeper {
  const { folder, tasks, program } = home;
  const databasePath = core.db.$client.name;
  let state: KeeperState = {
    running: null,
    trouble: null,
    second: null,
    copyingToSecond: false,
    file: 'unchecked',
  };
  let lane: Promise<unknown> = Promise.resolve();
  let mirroring: Promise<void> | null = null;
  let triedAt = Number.NEGATIVE_INFINITY;
  let tookMs = 0;
  let toldAt = 0;
  const openedAt = performance.now();
  let stopped = false;

  function become(change: Partial<KeeperState>): void {
    state = { ...state, ...change };
    if (!stopped) core.events.emit('backups.changed');
  }

  const settings = () => readIfSound(core.db, 'backups');
  const zone = (): string => readIfSound(core.db, 'site')?.zone ?? 'UTC';

  function progressOf(kind: BackupKind, onSnapshot: () => void) {
    return (progress: MakeProgress): void => {
      if (progress.phase === 'snapshot') return onSnapshot();
      const percent = progress.phase === 'copying' ? progress.percent : 0;
      const running = { kind, phase: progress.phase, percent };
      const samePhase = state.running?.phase === running.phase;
      const now = performance.now();
      if (samePhase && now - toldAt < PROGRESS_EVERY_MS) return;
      toldAt = now;
      become({ running });
    };
  }

  /** One at a time, in the order they were asked for. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = lane.then(work);
    lane = turn.catch(() => {});
    return turn;
  }

  function freeInstant(kind: BackupKind, sealed: boolean): number {
    let at = core.clock.now();
    while (existsSync(join(folder, backupId(at, kind, sealed)))) at += 1;
    return at;
  }

  async function makeNow(kind: BackupKind, onSnapshot: () => void): Promise<Manifest> {
    triedAt = performance.now();
    become({ running: { kind, phase: 'copying', percent: 0 } });
    try {
      const manifest = await makeWithRoom(kind, onSnapshot);
      tookMs = performance.now() - triedAt;
      for (const { id } of outlived(readShelf(folder), core.clock.now(), zone())) {
        removeBackup(folder, id);
      }
      become({ running: null, trouble: null });
      void catchUp();
      return manifest;
    } catch (error) {
      const trouble = isAppError(error) ? error.code : 'INTERNAL';
      core.log.error({ kind, err: error }, 'backup not made');
      become({ running: null, trouble });
      throw error;
    }
  }

  /** A full disk gives up its oldest automatic ones before the newest state of the booth. */
  async function makeWithRoom(kind: BackupKind, onSnapshot: () => void): Promise<Manifest> {
    const key = settings()?.key ?? null;
    leaveRoom();
    for (let attempt = 1; ; attempt += 1) {
      const createdAt = freeInstant(kind, key !== null);
      const request = { source: databasePath, folder, kind, createdAt, key, program };
      try {
        return await tasks.make(request, progressOf(kind, onSnapshot));
      } catch (error) {
        const full = isAppError(error) && error.code === 'DISK_FULL';
        const victims = full ? expendable(readShelf(folder)) : [];
        if (victims.length === 0 || attempt === ATTEMPTS_WHEN_FULL) throw error;
        for (const { id } of victims.slice(0, Math.ceil(victims.length / 2))) {
          removeBackup(folder, id);
        }
      }
    }
  }

  /** Backups never take the room that the booth itself will need: the oldest automatic ones go first. */
  function leaveRoom(): void {
    let free = home.freeBytes(folder);
    const size = statSync(databasePath, { throwIfNoEntry: false })?.size ?? 0;
    const wanted = Math.max(ROOM_BYTES, ROOM_COPIES * size);
    for (const { id, bytes } of expendable(readShelf(folder))) {
      if (free === null || free >= wanted) return;
      removeBackup(folder, id);
      free += bytes;
    }
  }

  const make = (kind: BackupKind, onSnapshot: () => void = () => {}): Promise<Manifest> =>
    inTurn(() => makeNow(kind, onSnapshot));

  /** For those that nobody waits for: what went wrong is in the state and the log. */
  function makeQuietly(kind: BackupKind): void {
    make(kind).catch(() => {});
  }

  /** Something was recorded since the newest backup. */
  function changed(): boolean {
    if (!findTerminal(core.db)) return false;
    const newest = newestOf(readShelf(folder));
    return newest?.auditHead !== auditHead(core.db);
  }

  function due(): boolean {
    const everyMs = (settings()?.everyMinutes ?? 15) * 60_000;
    const newest = newestOf(readShelf(folder));
    const age = newest ? core.clock.now() - newest.createdAt : Number.POSITIVE_INFINITY;
    const rest = Math.max(Math.min(everyMs, 5 * 60_000), REST_SHARE * tookMs);
    return age >= everyMs && performance.now() - triedAt >= rest;
  }

  function look(): void {
    if (!home.automatic || performance.now() - openedAt < FIRST_LOOK_MS) return;
    if (due() && changed()) makeQuietly('auto');
    else if (state.second && state.second.state !== 'ok') void catchUp();
  }

  async function mirrorNow(): Promise<void> {
    const to = settings()?.secondFolder ?? null;
    if (to === null) return become({ second: null });
    become({ copyingToSecond: true });
    const request = { from: folder, to, now: core.clock.now(), zone: zone() };
    try {
      const second = await tasks.mirror(request);
      if (second.state !== 'ok') core.log.warn({ second: second.state }, 'second folder behind');
      become({ second, copyingToSecond: false });
    } catch (error) {
      core.log.error({ err: error }, 'second folder not brought up to date');
      const trouble = isAppError(error) ? error.code : 'INTERNAL';
      const second = { state: 'trouble', trouble, held: [], behind: 0 } as const;
      become({ second, copyingToSecond: false });
    }
  }

  /** Beside the backups, not among them: a network folder that hangs keeps none from being made. */
  function catchUp(): Promise<void> {
    mirroring ??= mirrorNow().finally(() => {
      mirroring = null;
    });
    return mirroring;
  }

  /** Copies that an update or a restoration left beside the database join the others. */
  async function adopt(): Promise<void> {
    for (const { path, kind, at } of leftBehind(databasePath)) {
      const key = settings()?.key ?? null;
      let createdAt = at;
      while (existsSync(join(folder, backupId(createdAt, kind, key !== null)))) createdAt += 1;
      const request = { source: path, folder, kind, createdAt, key, program };
      try {
        await inTurn(() => tasks.make(request, () => {}));
        rmSync(path, { force: true });
        become({});
      } catch (error) {
        // Damaged, most often: it stays where it is, for support.
        core.log.warn({ path, err: error }, 'copy beside the database not taken over');
      }
    }
  }

  /** The whole file, once the screen is there and nobody waits. */
  async function checkFile(): Promise<void> {
    await delay(CHECK_AFTER_MS, undefined, { ref: false });
    if (stopped) return;
    try {
      // A power cut is when a disk loses or mixes up what it held: then every row is looked at too.
      const fault =
        (await tasks.quickCheck(databasePath)) ??
        (home.cutOff && !stopped ? await tasks.deepCheck(databasePath) : null);
      if (fault !== null) core.log.error({ fault }, 'the data file is damaged');
      become({ file: fault === null ? 'sound' : 'damaged' });
    } catch (error) {
      if (!stopped) core.log.error({ err: error }, 'the data file was not checked');
    }
  }

  return {
    make: (kind) => make(kind),
    holdBefore: async (kind) => {
      try {
        if (!home.automatic || !changed()) return;
        const held = Promise.withResolvers<void>();
        make(kind, held.resolve).then(
          () => held.resolve(),
          () => held.resolve(),
        );
        await Promise.race([held.promise, delay(HOLD_MS, undefined, { ref: false })]);
      } catch (error) {
        core.log.error({ kind, err: error }, 'no backup before the closing');
      }
    },
    after: (kind) => {
      if (home.automatic) makeQuietly(kind);
    },
    care: () => {
      const behind = state.second?.state === 'missing' || state.second?.state === 'trouble';
      const backups = state.trouble === null ? (behind ? 'behind' : 'ok') : 'failing';
      return { file: state.file, backups };
    },
    catchUp,
    look,
    get state() {
      return state;
    },
    start: () => {
      makeFolder(folder);
      sweep(folder);
      void adopt();
      void catchUp();
      if (home.automatic) void checkFile();
    },
    stop: async () => {
      stopped = true;
      await tasks.stop();
      await lane;
      await mirroring;
    },
  };
}

function newestOf(shelf: readonly Manifest[]): Manifest | null {
  return shelf.toSorted((a, b) => b.createdAt - a.createdAt)[0] ?? null;
}
