import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError, isAppError } from '@shared/kernel/errors';
import type { Transport } from './transport';

export interface DeviceOptions {
  /** Device file: `/dev/usb/lp0`, `\\.\LPT1`. */
  readonly path: string;
  /** How long the device may refuse to take more bytes before it counts as off. */
  readonly stallTimeoutMs?: number;
}

const RETRY_MS = 50;

// Without O_CREAT a wrong path makes no file; with O_APPEND it overwrites none. Non-blocking, because
// a printer that is off would hold a thread of the program for as long as it stays off.
const FLAGS = constants.O_WRONLY | constants.O_APPEND | (constants.O_NONBLOCK ?? 0);

const CODES: Readonly<Record<string, () => AppError>> = {
  ENOENT: () => new AppError('PRINTER_UNREACHABLE', { cause: 'ENOENT' }),
  ENODEV: () => new AppError('PRINTER_UNREACHABLE', { cause: 'ENODEV' }),
  EACCES: () => new AppError('PRINTER_REFUSED', { cause: 'EACCES' }),
  EPERM: () => new AppError('PRINTER_REFUSED', { cause: 'EPERM' }),
  EBUSY: () => new AppError('PRINTER_REFUSED', { cause: 'EBUSY' }),
  // How the parallel and USB printer drivers of Linux say "paper out" and "off-line".
  ENOSPC: () => new AppError('PRINTER_NO_PAPER'),
  EIO: () => new AppError('PRINTER_OFF', { cause: 'EIO' }),
  ENXIO: () => new AppError('PRINTER_OFF', { cause: 'ENXIO' }),
  EPIPE: () => new AppError('PRINTER_OFF', { cause: 'EPIPE' }),
  EISDIR: () => new AppError('PRINTER_UNKNOWN', { cause: 'EISDIR' }),
};

function printerError(error: unknown): unknown {
  if (isAppError(error)) return error;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === undefined) return error;
  return CODES[code]?.() ?? new AppError('PRINTER_OFF', { cause: code });
}

function isFull(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return code === 'EAGAIN' || code === 'EWOULDBLOCK';
}

/** Bytes the device took now: 0 when its buffer is full. */
async function offer(file: FileHandle, bytes: Uint8Array): Promise<number> {
  try {
    return (await file.write(bytes)).bytesWritten;
  } catch (error) {
    if (isFull(error)) return 0;
    throw error;
  }
}

/** A printer behind a device file. The path is opened, never created. */
export function deviceTransport(options: DeviceOptions): Transport {
  const { path, stallTimeoutMs = 10_000 } = options;

  async function writeAll(file: FileHandle, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
    let at = 0;
    let waited = 0;
    while (at < bytes.length) {
      signal.throwIfAborted();
      const taken = await offer(file, bytes.subarray(at));
      at += taken;
      waited = taken > 0 ? 0 : waited + RETRY_MS;
      if (waited > stallTimeoutMs) throw new AppError('PRINTER_OFF', { cause: 'stalled' });
      if (taken === 0) await delay(RETRY_MS, undefined, { signal });
    }
  }

  return {
    async send(bytes, signal) {
      signal.throwIfAborted();
      let file: FileHandle | undefined;
      try {
        file = await open(path, FLAGS);
        await writeAll(file, bytes, signal);
      } catch (error) {
        throw signal.aborted ? signal.reason : printerError(error);
      } finally {
        await file?.close();
      }
    },
  };
}
