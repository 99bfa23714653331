// @ts-check
import { getRawHeader } from '@electron/asar';
import { createHash } from 'node:crypto';
import { NtExecutable, NtExecutableResource } from 'resedit';

/** What Electron compares at every start where it can: the hash of the archive's header, which holds the files'. */
export function archiveHash(/** @type {string} */ archive) {
  return createHash('sha256').update(getRawHeader(archive).headerString).digest('hex');
}

/**
 * The hash that a Windows program carries for its archive; null when it carries none.
 * @param {Buffer} executable
 * @returns {string | null}
 */
export function embeddedHash(executable) {
  const { entries } = NtExecutableResource.from(
    NtExecutable.from(executable, { ignoreCert: true }),
  );
  const entry = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR');
  if (!entry) return null;
  /** @type {{ file: string, alg: string, value: string }[]} */
  const list = JSON.parse(Buffer.from(entry.bin).toString('utf8'));
  return list.find(({ file }) => file === 'resources\\app.asar')?.value ?? null;
}
