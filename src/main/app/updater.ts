import { AppError } from '@shared/kernel/errors';
import type { ReleaseFile } from '@shared/sync/updates';
import { app } from 'electron';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Logger } from '@main/core/logger';
import type { UpdateHome, Updater } from '@main/features/updates/index';
import { imageOf, keepProgram, keepSetup } from './way-back';

/** The key that releases are signed with, as the package was made (scripts/packaging/pack.mjs). */
function releaseKey(): string | null {
  const text = readFileSync(join(app.getAppPath(), 'package.json'), 'utf8');
  const { coipo } = JSON.parse(text) as { readonly coipo?: { readonly releaseKey?: unknown } };
  return typeof coipo?.releaseKey === 'string' ? coipo.releaseKey : null;
}

/** What this program can do about its own version, by how it was installed. */
export function electronUpdates(folder: string, log: Logger): Partial<UpdateHome> {
  const canExchange = app.isPackaged && (imageOf(process.env) !== null || isInstalledOnWindows());
  return { releaseKey: releaseKey(), updater: canExchange ? updaterIn(folder, log) : null };
}

/** By its installer, which also knows how to take its place; not a folder that somebody copied. */
const isInstalledOnWindows = (): boolean =>
  process.platform === 'win32' &&
  existsSync(join(dirname(process.execPath), `Uninstall ${app.getName()}.exe`));

/**
 * electron-updater, told where to look and when. Its own description of a release is believed only where
 * it names the very file of the signed manifest; it compares what it fetched with that hash.
 */
function updaterIn(folder: string, log: Logger): Updater {
  const ours = join(folder, 'updates');
  // Loaded with the first release, not with the program.
  const load = async (feed: string) => {
    const { autoUpdater } = (await import('electron-updater')).default;
    mkdirSync(ours, { recursive: true });
    const config = join(ours, 'app-update.yml');
    writeFileSync(
      config,
      JSON.stringify({ provider: 'generic', url: feed, updaterCacheDirName: 'coipo' }),
    );
    autoUpdater.updateConfigPath = config;
    autoUpdater.logger = log;
    autoUpdater.autoDownload = false;
    autoUpdater.autoInstallOnAppQuit = false;
    autoUpdater.disableWebInstaller = true;
    autoUpdater.disableDifferentialDownload = true;
    autoUpdater.setFeedURL({ provider: 'generic', url: feed });
    return autoUpdater;
  };
  let fetched: Awaited<ReturnType<typeof load>> | null = null;
  return {
    fetch: async (feed, file: ReleaseFile) => {
      const updater = await load(feed);
      const found = await updater.checkForUpdates();
      const told = found?.updateInfo.files.map(({ sha512 }) => sha512) ?? [];
      if (told.length !== 1 || told[0] !== file.sha512) throw new AppError('UPDATE_NOT_TRUSTED');
      const [setup] = await updater.downloadUpdate();
      const version = found?.updateInfo.version ?? '';
      if (setup !== undefined && process.platform === 'win32')
        await keepSetup(ours, version, setup);
      fetched = updater;
    },
    keepThisVersion: () => keepProgram(ours, process.env, app.getVersion()),
    install: () => {
      if (!fetched) throw new AppError('UPDATE_NONE');
      // What goes wrong is told as an event, and the program then simply goes on.
      const failures: Error[] = [];
      const hear = (error: Error): void => void failures.push(error);
      fetched.on('error', hear);
      fetched.quitAndInstall(true, true);
      fetched.off('error', hear);
      if (failures[0]) throw failures[0];
    },
  };
}
