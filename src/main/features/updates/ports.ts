import type { ReleaseFile, UpdatePlatform } from '@shared/sync/updates';

/** Fetches and installs; in the app electron-updater. */
export interface Updater {
  /** Throws unless what was fetched is exactly this file. `feed`: the folder of the release at HQ. */
  fetch(feed: string, file: ReleaseFile): Promise<void>;
  /** Keeps what is needed to start this version again; `false`: it cannot be gone back to by itself. */
  keepThisVersion(): Promise<boolean>;
  /** Has the new one take this one's place and ends the program, soon. Throws when it could not. */
  install(): void;
}

/** What the program around the slice provides. */
export interface UpdateHome {
  /** `null`: this way of being installed cannot be exchanged from within. */
  readonly updater: Updater | null;
  readonly platform: UpdatePlatform;
  /** The key that releases are signed with, raw Ed25519 in base64url; `null`: made without one. */
  readonly releaseKey: string | null;
  /** Where the mark of an exchange is kept. */
  readonly folder: string;
}
