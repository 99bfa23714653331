import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { AppError, isAppError } from '@shared/kernel/errors';
import {
  checkStatus,
  isStatusByte,
  type PrinterStatus,
  STATUS_REQUESTS,
  statusRequest,
} from './status';
import type { Transport } from './transport';

export interface TcpOptions {
  readonly host: string;
  /** Raw port of the printer, usually 9100. */
  readonly port: number;
  readonly connectTimeoutMs?: number;
  /** How long to wait for each status byte; printers that know the question answer within some ms. */
  readonly statusTimeoutMs?: number;
  /** How long the printer may take to accept the bytes and close. */
  readonly writeTimeoutMs?: number;
}

const CODES: Readonly<Record<string, () => AppError>> = {
  ECONNREFUSED: () => new AppError('PRINTER_REFUSED'),
  EACCES: () => new AppError('PRINTER_REFUSED', { cause: 'EACCES' }),
  EPERM: () => new AppError('PRINTER_REFUSED', { cause: 'EPERM' }),
  ECONNRESET: () => new AppError('PRINTER_OFF', { cause: 'connection_lost' }),
  EPIPE: () => new AppError('PRINTER_OFF', { cause: 'connection_lost' }),
};

/** Anything else (no route, unknown name, no answer) means the printer cannot be reached. */
function printerError(error: unknown): unknown {
  if (isAppError(error)) return error;
  const code = (error as NodeJS.ErrnoException | null)?.code ?? 'unknown';
  return CODES[code]?.() ?? new AppError('PRINTER_UNREACHABLE', { cause: code });
}

const timedOut = (cause: string): AppError => new AppError('PRINTER_UNREACHABLE', { cause });

/** Settles with the promise, or rejects with `error` after `ms`, or with the signal's reason. */
async function within<T>(
  promise: Promise<T>,
  ms: number,
  error: AppError,
  signal: AbortSignal,
): Promise<T> {
  const { promise: over, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(error), ms);
  const abort = (): void => reject(signal.reason);
  signal.addEventListener('abort', abort);
  try {
    signal.throwIfAborted();
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

/** One status byte, or undefined from a printer that does not answer the question. */
async function askStatus(
  socket: Socket,
  n: number,
  ms: number,
  signal: AbortSignal,
): Promise<number | undefined> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const listen = (data: Buffer): void => {
    const status = data.find(isStatusByte);
    if (status !== undefined) resolve(status);
  };
  socket.on('data', listen);
  try {
    socket.write(statusRequest(n));
    return await within(promise, ms, timedOut('status'), signal);
  } catch (error) {
    if (isAppError(error)) return undefined;
    throw error;
  } finally {
    socket.off('data', listen);
  }
}

/** Asks until the first question without an answer: a mute printer costs one wait, not three. */
async function readStatus(socket: Socket, ms: number, signal: AbortSignal): Promise<PrinterStatus> {
  const status: PrinterStatus = {};
  for (const { n, name } of STATUS_REQUESTS) {
    const byte = await askStatus(socket, n, ms, signal);
    if (byte === undefined) break;
    status[name] = byte;
  }
  return status;
}

/** A network printer on its raw TCP port. */
export function tcpTransport(options: TcpOptions): Transport {
  const { host, port } = options;
  const { connectTimeoutMs = 3000, statusTimeoutMs = 500, writeTimeoutMs = 10_000 } = options;

  async function converse(socket: Socket, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
    await within(once(socket, 'connect'), connectTimeoutMs, timedOut('connect'), signal);
    const status = await readStatus(socket, statusTimeoutMs, signal);
    checkStatus(status);
    const closed = once(socket, 'close');
    closed.catch(() => undefined); // An error reaches the caller through the socket's own listener.
    await within(
      new Promise<void>((resolve) => socket.end(bytes, resolve)),
      writeTimeoutMs,
      timedOut('write'),
      signal,
    );
    // A printer that has answered is alive and takes what was sent. From a mute one the only sign
    // of having read everything is that it closes its side.
    if (status.printer === undefined) {
      await within(closed, writeTimeoutMs, timedOut('silent'), signal);
    }
  }

  return {
    async send(bytes, signal) {
      signal.throwIfAborted();
      const socket = connect({ host, port, noDelay: true });
      const { promise: failed, reject } = Promise.withResolvers<never>();
      socket.on('error', reject);
      try {
        await Promise.race([converse(socket, bytes, signal), failed]);
      } catch (error) {
        throw signal.aborted ? signal.reason : printerError(error);
      } finally {
        // Lets the last bytes leave on success; on failure nothing more must be printed.
        if (!socket.writableFinished) socket.destroy();
        else socket.resume().setTimeout(writeTimeoutMs, () => socket.destroy());
      }
    },
  };
}
