import type { Backup } from '@shared/contracts/backups';
import type { BackupSettings } from '@shared/contracts/backups';
import { AppError } from '@shared/kernel/errors';
import { join } from 'node:path';
import { requireActor } from '@main/core/actor';
import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import type { FileDialogs } from '@main/core/file-dialogs';
import type { CallsOf, Handlers } from '@main/core/routes';
import { thisTerminal } from '@main/core/terminal';
import { readSetting, writeSetting } from '@main/features/settings/index';
import { boothFolder } from './domain/names';
import type { BackupHome } from './home';
import type { BackupKeeper } from './keeper';
import { asBackup, readShelf } from './manifest';
import type { Manifest } from './manifest';
import { newBackupKey } from './passphrase';
import { noteRestore, stagedPath } from './pending';
import { lostSince } from './preview';
import { settleIn } from './second-folder';

/** A backup and where it can be read. */
interface Placed {
  readonly manifest: Manifest;
  readonly places: Backup['places'];
  readonly path: string;
}

export function backupsRoutes(
  core: Core,
  home: BackupHome,
  keeper: BackupKeeper,
  dialogs: FileDialogs,
): Handlers<CallsOf<'backups'>> {
  const change = (actor: Actor, changed: Partial<BackupSettings>): void => {
    write(core, ['settings.changed', 'backups.changed'], (tx) => {
      const value = { ...readSetting(tx, 'backups'), ...changed };
      writeSetting(core, tx, actor, 'backups', value, core.clock.now());
    });
  };
  return {
    'backups.status': () => statusOf(core, home, keeper),
    'backups.list': () =>
      placed(core, home, keeper).map(({ manifest, places }) => asBackup(manifest, places)),
    'backups.make': async (_input, caller) => {
      const actor = requireActor(caller);
      const manifest = await keeper.make('manual');
      const { id, bytes, sha256 } = manifest;
      note(core, actor, 'backup.made', { backup: id, bytes, sha256 });
      return asBackup(manifest, ['here']);
    },
    'backups.preview': ({ id }) => {
      const { manifest, places } = find(core, home, keeper, id);
      return { backup: asBackup(manifest, places), lost: lostSince(core.db, manifest) };
    },
    'backups.restore': async ({ id, passphrase, reason }, caller) => {
      const actor = requireActor(caller);
      const path = core.db.$client.name;
      const { path: from } = find(core, home, keeper, id);
      const terminalId = thisTerminal(core.db).id;
      await home.tasks.fetch({ from, to: stagedPath(path), passphrase, terminalId });
      note(core, actor, 'restore.requested', { backup: id, reason });
      const { userId, displayName } = actor;
      noteRestore(path, { backup: id, by: { userId, displayName, reason } });
      home.restart();
      return {};
    },
    'backups.setInterval': (changed, caller) => {
      change(requireActor(caller), changed);
      return {};
    },
    'backups.chooseSecondFolder': async (_input, caller) => {
      const actor = requireActor(caller);
      const chosen = await dialogs.folder();
      if (chosen === null) return { folder: null };
      const terminal = thisTerminal(core.db);
      const name = boothFolder(terminal.code, terminal.id);
      const secondFolder = await settleIn(chosen, name, home.folder);
      change(actor, { secondFolder });
      void keeper.catchUp();
      return { folder: secondFolder };
    },
    'backups.forgetSecondFolder': (_input, caller) => {
      change(requireActor(caller), { secondFolder: null });
      void keeper.catchUp();
      return {};
    },
    'backups.encrypt': async ({ passphrase }, caller) => {
      const actor = requireActor(caller);
      change(actor, { key: await newBackupKey(passphrase) });
      return {};
    },
    'backups.stopEncrypting': (_input, caller) => {
      change(requireActor(caller), { key: null });
      return {};
    },
  };
}

function note(core: Core, actor: Actor, action: string, details: Record<string, unknown>): void {
  write(core, ['backups.changed'], (tx) => {
    const entityId = thisTerminal(tx).id;
    record(core, tx, { actor, action, entity: 'terminals', entityId, details }, core.clock.now());
  });
}

/** Every backup that is known, newest first, each once; those here are read here. */
function placed(core: Core, home: BackupHome, keeper: BackupKeeper): Placed[] {
  const here = readShelf(home.folder);
  const second = keeper.state.second?.held ?? [];
  const folder = readSetting(core.db, 'backups').secondFolder ?? '';
  const ids = new Set(here.map(({ id }) => id));
  const both = new Set(second.map(({ id }) => id));
  const own = here.map((manifest): Placed => ({
    manifest,
    places: both.has(manifest.id) ? ['here', 'second'] : ['here'],
    path: join(home.folder, manifest.id),
  }));
  const others = second
    .filter(({ id }) => !ids.has(id))
    .map((manifest): Placed => ({ manifest, places: ['second'], path: join(folder, manifest.id) }));
  return [...own, ...others].toSorted((a, b) => b.manifest.createdAt - a.manifest.createdAt);
}

function find(core: Core, home: BackupHome, keeper: BackupKeeper, id: string): Placed {
  const found = placed(core, home, keeper).find(({ manifest }) => manifest.id === id);
  if (!found) throw new AppError('NOT_FOUND', { id });
  return found;
}

function statusOf(core: Core, home: BackupHome, keeper: BackupKeeper) {
  const { everyMinutes, secondFolder, key } = readSetting(core.db, 'backups');
  const { running, trouble, second, copyingToSecond } = keeper.state;
  const newest = readShelf(home.folder).map(({ createdAt }) => createdAt);
  return {
    folder: home.folder,
    freeBytes: home.freeBytes(home.folder),
    everyMinutes,
    encrypted: key !== null,
    lastAt: newest.length > 0 ? Math.max(...newest) : null,
    trouble,
    running,
    second:
      secondFolder === null
        ? null
        : {
            folder: secondFolder,
            state: copyingToSecond ? ('copying' as const) : (second?.state ?? 'copying'),
            behind: second?.behind ?? 0,
          },
    restored: home.restored,
  };
}
