import { AppError } from '@shared/kernel/errors';
import type { ReleaseChange } from '@shared/hq/releases';
import type { Updater } from '@main/features/updates/index';
import { releases } from '@hq/db/schema/index';
import { globSync } from 'node:fs';
import { temporaryFolder } from './booth';
import { testHq } from './hq';
import { releaseKeys, sha512, shelveRelease } from './release';
import { joinHq, listeningHq, syncedBooth } from './synced-booth';

export const PROGRAM = Buffer.from('a program that is newer\n'.repeat(2000));

/** Fetches as electron-updater does: from the release's folder at HQ, and believing its hash only. */
export function fetchingUpdater() {
  const done: string[] = [];
  const updater: { -readonly [Part in keyof Updater]: Updater[Part] } = {
    fetch: async (feed, file) => {
      const answer = await fetch(`${feed}${file.name}`);
      if (!answer.ok) throw new AppError('UPDATE_NOT_FETCHED');
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (sha512(bytes) !== file.sha512) throw new AppError('UPDATE_NOT_FETCHED');
      done.push('fetched');
    },
    keepThisVersion: () => {
      done.push('kept');
      return Promise.resolve(true);
    },
    install: () => void done.push('installed'),
  };
  return { updater, done };
}

/** A booth of version 1.0.0 at an HQ with the releases asked for, signed, and let out to everybody. */
export async function updatingBooth(
  versions: readonly string[] = ['1.1.0'],
  { trusted = true }: { readonly trusted?: boolean } = {},
) {
  const updatesDir = temporaryFolder();
  const keys = releaseKeys();
  const signer = trusted ? keys : releaseKeys();
  for (const version of versions) shelveRelease(updatesDir, version, signer.privateKey, PROGRAM);
  const hq = await listeningHq(await testHq({ updatesDir }));
  const folder = temporaryFolder();
  const { updater, done } = fetchingUpdater();
  const updates = { updater, releaseKey: keys.publicKey, platform: 'linux-x64', folder } as const;
  const booth = await syncedBooth({}, { version: '1.0.0', updates });
  await joinHq(booth, hq);
  await booth.settled();
  const letOut = async (version: string, change: Partial<ReleaseChange> = {}): Promise<void> => {
    const row = { share: 100, paused: false, ...change, changedAt: hq.now(), changedBy: 'Ana' };
    await hq.db
      .insert(releases)
      .values({ version, ...row })
      .onConflictDoUpdate({ target: releases.version, set: row });
  };
  for (const version of versions) await letOut(version);
  const backups = (): string[] => globSync('backups/*before_update*', { cwd: booth.folder });
  return { hq, booth, folder, updatesDir, updater, done, letOut, backups };
}
