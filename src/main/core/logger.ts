import pino from 'pino';
import type { Logger } from 'pino';

export type { Logger };

/** JSON lines. PINs and their hashes never reach a log. */
export function fileLogger(path: string): Logger {
  return pino(
    { base: null, redact: ['pin', '*.pin', 'pinHash', '*.pinHash'] },
    pino.destination({ dest: path, mkdir: true, sync: false }),
  );
}

export function silentLogger(): Logger {
  return pino({ level: 'silent' });
}
