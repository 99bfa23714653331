import type { UpdateStage } from '@shared/contracts/updates';
import { AppError, isAppError } from '@shared/kernel/errors';
import type { WaitsFor } from '@shared/kernel/update-waits';
import { isNewer, releaseFilePath, UPDATE_PATH, updateAnswerSchema } from '@shared/sync/updates';
import type { Release, ReleaseFile } from '@shared/sync/updates';
import type { Actor } from '@main/core/actor';
import { announce, record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { thisTerminal } from '@main/core/terminal';
import type { BackupKeeper } from '@main/features/backups/index';
import type { SyncEngine } from '@main/features/sync/index';
import { waitsFor } from './domain';
import type { Facts } from './domain';
import { hasFailed, loadMark, ready, saveMark } from './mark';
import type { UpdateHome, Updater } from './ports';
import { trustedRelease } from './trust';

const CHECK_EVERY_MS = 60 * 60_000;

export interface UpdateSources {
  readonly version: string;
  readonly sync: Pick<SyncEngine, 'ask' | 'hqUrl'>;
  readonly backups: Pick<BackupKeeper, 'make'>;
  readonly signedIn: () => boolean;
  /** Asked only when something is there to be installed: it looks through what was not sent. */
  readonly facts: () => Omit<Facts, 'quietMs' | 'signedIn'>;
}

export interface UpdateView {
  readonly stage: UpdateStage;
  readonly available: string | null;
  readonly waitsFor: WaitsFor | null;
  readonly mayInstall: boolean;
  readonly checkedAt: number | null;
  readonly trouble: { readonly code: string; readonly at: number } | null;
  readonly reverted: string | null;
}

/** Exchanges the program when nobody is in the way of it. */
export interface UpdateKeeper {
  /** This version works: says so, and keeps in the audit how the last exchange ended. */
  start(): void;
  /** Every minute. */
  look(): Promise<void>;
  check(): Promise<void>;
  /** Throws UPDATE_NONE, UPDATE_WAITS {reason}. */
  install(by: Actor): Promise<void>;
  view(): UpdateView;
}

interface Fetched {
  readonly release: Release;
  readonly isHere: boolean;
}

export function updateKeeper(core: Core, home: UpdateHome, sources: UpdateSources): UpdateKeeper {
  const { version, sync, backups } = sources;
  const { updater, platform, releaseKey, folder } = home;
  let next: Fetched | null = null;
  let checkedAt: number | null = null;
  let trouble: UpdateView['trouble'] = null;
  let installing = false;
  let started = false;
  let checking: Promise<void> | null = null;
  let quietSince: number | null = null;

  function note(action: string, actor: Actor | null, details: Record<string, unknown>): void {
    write(core, ['updates.changed'], (tx) => {
      const entityId = thisTerminal(tx).id;
      const entry = { actor, action, entity: 'terminals', entityId, details };
      record(core, tx, entry, core.clock.now());
    });
  }

  function failed(error: unknown): void {
    const code = isAppError(error) ? error.code : codeOf(error);
    core.log.error({ err: error }, 'update not made');
    trouble = { code, at: core.clock.now() };
    announce(core, 'updates.changed');
  }

  function facts(): Facts {
    watch();
    const signedIn = sources.signedIn();
    const quietMs = quietSince === null ? 0 : core.clock.now() - quietSince;
    return { ...sources.facts(), signedIn, quietMs };
  }

  /** Since when nobody is there is to be known before anything waits for it. */
  function watch(): void {
    if (sources.signedIn()) quietSince = null;
    else quietSince ??= core.clock.now();
  }

  /** The file of this system in a release that is signed, newer, and did not fail here. Throws UPDATE_NOT_TRUSTED. */
  async function offered(key: string): Promise<{ release: Release; file: ReleaseFile } | null> {
    const path = `/sync/v1${UPDATE_PATH}?platform=${platform}&version=${version}`;
    const { release: signed } = await sync.ask({ method: 'GET', path, answer: updateAnswerSchema });
    if (signed === null) return null;
    const release = trustedRelease(signed, key);
    if (!release) {
      if (trouble?.code !== 'UPDATE_NOT_TRUSTED') note('update.refused', null, {});
      throw new AppError('UPDATE_NOT_TRUSTED');
    }
    const file = release.files.find((it) => it.platform === platform);
    const isWanted =
      isNewer(release.version, version) && !hasFailed(loadMark(folder), release.version);
    return file && isWanted ? { release, file } : null;
  }

  async function checkNow(): Promise<void> {
    if (!updater || releaseKey === null || sync.hqUrl() === null) return;
    try {
      const found = await offered(releaseKey);
      checkedAt = core.clock.now();
      const isKnown = next?.isHere && next.release.version === found?.release.version;
      if (!isKnown) next = found && { release: found.release, isHere: false };
      announce(core, 'updates.changed');
      if (found && !isKnown) {
        const file = releaseFilePath(found.release.version, '');
        await updater.fetch(`${sync.hqUrl()}${file}`, found.file);
        next = { release: found.release, isHere: true };
      }
      trouble = null;
      announce(core, 'updates.changed');
    } catch (error) {
      checkedAt = core.clock.now();
      next = null;
      failed(error);
    }
  }

  function check(): Promise<void> {
    checking ??= checkNow().finally(() => {
      checking = null;
    });
    return checking;
  }

  /** What holds it back is asked again after the backup: it may have taken a while. */
  async function exchange(actor: Actor | null): Promise<void> {
    if (!updater || !next?.isHere || installing) throw new AppError('UPDATE_NONE');
    const asked = actor !== null;
    const stopIfHeld = (): void => {
      const reason = waitsFor(facts(), asked);
      if (reason) throw new AppError('UPDATE_WAITS', { reason });
    };
    stopIfHeld();
    installing = true;
    try {
      const to = next.release.version;
      const { id: backup } = await backups.make('before_update');
      const canGoBack = await updater.keepThisVersion();
      stopIfHeld();
      note('update.started', actor, { from: version, to, backup, canGoBack });
      const at = core.clock.now();
      saveMark(folder, { from: version, to, at, backup, starts: 0, state: 'trying', told: false });
      startNew(actor, to, updater);
    } catch (error) {
      installing = false;
      throw error;
    }
  }

  function startNew(actor: Actor | null, to: string, by: Updater): void {
    try {
      by.install();
    } catch (error) {
      core.log.error({ err: error }, 'update not installed');
      saveMark(folder, null);
      note(ENDINGS.not_installed, actor, { from: version, to });
      throw new AppError('UPDATE_NOT_INSTALLED', { to });
    }
  }

  /** How the last exchange ended, once. */
  function tell(): void {
    const mark = loadMark(folder);
    if (!mark || mark.told || mark.state === 'trying') return;
    const { from, to } = mark;
    note(ENDINGS[mark.state], null, { from, to });
    saveMark(folder, { ...mark, told: true });
  }

  return {
    start: () => {
      started = true;
      try {
        const mark = loadMark(folder);
        if (mark) saveMark(folder, ready(mark, version));
        tell();
      } catch (error) {
        failed(error);
      }
    },
    look: async () => {
      if (!started) return;
      watch();
      const isDue = checkedAt === null || core.clock.now() - checkedAt >= CHECK_EVERY_MS;
      if (isDue && !installing) await check();
      if (installing || !next?.isHere || waitsFor(facts(), false)) return;
      await exchange(null).catch(failed);
    },
    check,
    install: (by) => exchange(by),
    view: () => {
      const mark = loadMark(folder);
      const isHere = next?.isHere ?? false;
      return {
        stage: stageNow(),
        available: next?.release.version ?? null,
        waitsFor: isHere && !installing ? waitsFor(facts(), false) : null,
        mayInstall: isHere && !installing && waitsFor(facts(), true) === null,
        checkedAt,
        trouble,
        reverted: mark?.state === 'reverted' ? mark.to : null,
      };
    },
  };

  function stageNow(): UpdateStage {
    if (!updater) return 'unable';
    if (releaseKey === null) return 'no_key';
    if (sync.hqUrl() === null) return 'not_connected';
    if (installing) return 'installing';
    if (!next) return 'up_to_date';
    return next.isHere ? 'waiting' : 'fetching';
  }
}

const ENDINGS = {
  done: 'update.finished',
  reverted: 'update.reverted',
  not_installed: 'update.failed',
} as const;

/** Of a failure of the sync, or of something unforeseen. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : 'UPDATE_NOT_FETCHED';
}
