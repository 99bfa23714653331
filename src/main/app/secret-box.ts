import { safeStorage } from 'electron';
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toFileError } from '@main/core/file-errors';
import type { Logger } from '@main/core/logger';
import { makeFolder, syncFile, syncFolderOf } from '@main/db/files';
import type { SecretBox } from '@main/features/sync/index';

interface Kept {
  /** `os`: sealed by the key store of this account; `plain`: protected by the file's permissions only. */
  readonly how: 'os' | 'plain';
  /** Base64. */
  readonly data: string;
}

/**
 * Secrets in files of their own beside the database, sealed by the system's key store where there is one.
 * Without one (a Linux PC with no keyring) they are files that only this account may read, and the screen
 * says so.
 */
export function electronSecrets(folder: string, log: Logger): SecretBox {
  const pathOf = (name: string): string => {
    const digest = createHash('sha256').update(name).digest('hex').slice(0, 32);
    return join(folder, `${digest}.secret`);
  };
  return {
    sealed: hasKeyStore,
    load: (name) => {
      try {
        const { how, data } = JSON.parse(readFileSync(pathOf(name), 'utf8')) as Kept;
        const bytes = Buffer.from(data, 'base64');
        return how === 'os' ? safeStorage.decryptString(bytes) : bytes.toString('utf8');
      } catch (error) {
        log.warn({ err: error }, 'a secret could not be opened');
        return null;
      }
    },
    save: (name, secret) => {
      const kept: Kept = hasKeyStore()
        ? { how: 'os', data: safeStorage.encryptString(secret).toString('base64') }
        : { how: 'plain', data: Buffer.from(secret).toString('base64') };
      const path = pathOf(name);
      try {
        makeFolder(folder, 0o700);
        writeFileSync(`${path}.new`, JSON.stringify(kept), { mode: 0o600 });
        syncFile(`${path}.new`);
        renameSync(`${path}.new`, path);
        syncFolderOf(path);
      } catch (error) {
        throw toFileError(error);
      }
    },
    forget: (name) => rmSync(pathOf(name), { force: true }),
  };
}

/** What Linux calls `basic_text` is a password that everybody knows. */
function hasKeyStore(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}
