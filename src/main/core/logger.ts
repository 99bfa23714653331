import { mkdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import pino from 'pino';
import type { Logger } from 'pino';
import { createStream } from 'rotating-file-stream';
import type { FileSize } from 'rotating-file-stream';

export type { Logger };

/** Names under which a secret could come along with an error. */
const SECRETS = ['pin', 'pinHash', 'badge', 'badgeHash', 'passphrase', 'password'];

/** The log of today beside the older ones: `coipo.log`, `coipo.log.1` … `coipo.log.9`. */
export const KEPT_LOGS = 9;

/**
 * JSON lines, in files of a bounded size of which the oldest go. PINs and their hashes never reach a
 * log; a disk that takes no line stops nothing.
 */
export function fileLogger(path: string, size: FileSize = '4M'): Logger {
  const folder = dirname(path);
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    // The stream says so, and opening the database names the cause.
  }
  const stream = createStream(basename(path), { path: folder, size, rotate: KEPT_LOGS });
  stream.on('error', (error) => process.stderr.write(`log: ${error.message}\n`));
  return pino({ base: null, redact: SECRETS.flatMap((name) => [name, `*.${name}`]) }, stream);
}

export function silentLogger(): Logger {
  return pino({ level: 'silent' });
}
