import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** DLE EOT n, and what a printer that is well answers to it. */
const STATUS = [0x10, 0x04];
const WELL = Uint8Array.of(0x12);

export interface PrinterSink {
  readonly port: number;
  /** Epoch milliseconds at which the first byte of each paper arrived, in order. */
  readonly firstBytes: readonly number[];
  stop(): Promise<void>;
}

/** A raw printer on this machine that takes everything at once and knows when it began to come. */
export async function printerSink(): Promise<PrinterSink> {
  const firstBytes: number[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    let begun = false;
    socket.on('data', (data: Buffer) => {
      const at = performance.timeOrigin + performance.now();
      for (let from = 0; from < data.length;) {
        if (data[from] === STATUS[0] && data[from + 1] === STATUS[1]) {
          socket.write(WELL);
          from += 3;
          continue;
        }
        if (!begun) firstBytes.push(at);
        begun = true;
        break;
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    firstBytes,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
