import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { decodeEscPos, type DecodedPaper } from './decode-escpos';

/**
 * `ok`, `no_paper`, `cover_open`, `offline`, `error`: answers the status questions so.
 * `mute`: prints without ever answering. `hangs`: accepts the connection and reads nothing.
 * `drops`: resets the connection once the paper begins to arrive.
 */
export type PrinterMood =
  | 'ok'
  | 'no_paper'
  | 'cover_open'
  | 'offline'
  | 'error'
  | 'mute'
  | 'hangs'
  | 'drops';

/** Answers to DLE EOT 1 (printer), 2 (off-line cause) and 4 (paper) by condition. */
const ANSWERS: Readonly<Partial<Record<PrinterMood, Readonly<Record<number, number>>>>> = {
  ok: { 1: 0x12, 2: 0x12, 4: 0x12 },
  drops: { 1: 0x12, 2: 0x12, 4: 0x12 },
  no_paper: { 1: 0x1a, 2: 0x32, 4: 0x72 },
  cover_open: { 1: 0x1a, 2: 0x16, 4: 0x12 },
  offline: { 1: 0x1a, 2: 0x12, 4: 0x12 },
  error: { 1: 0x1a, 2: 0x52, 4: 0x12 },
};

/** A real TCP listener on the loopback that behaves like an ESC/POS printer on port 9100. */
export class FakePrinter {
  mood: PrinterMood;
  /** What each finished connection sent, without the status questions. */
  readonly jobs: Uint8Array[] = [];
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #waiting: (() => void)[] = [];

  private constructor(mood: PrinterMood) {
    this.mood = mood;
    this.#server = createServer({ pauseOnConnect: true }, (socket) => this.#accept(socket));
  }

  static async start(mood: PrinterMood = 'ok', port = 0): Promise<FakePrinter> {
    const printer = new FakePrinter(mood);
    printer.#server.listen(port, '127.0.0.1');
    await once(printer.#server, 'listening');
    return printer;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** What is on the paper of the job with this index (the first is 0). Waits until it has come. */
  async paper(index = 0): Promise<DecodedPaper> {
    while (this.jobs.length <= index) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    return decodeEscPos(this.jobs[index] ?? new Uint8Array());
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    if (!this.#server.listening) return;
    this.#server.close();
    await once(this.#server, 'close');
  }

  #accept(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('error', () => undefined); // A client that goes away is part of the play.
    if (this.mood === 'hangs') return;
    const chunks: Buffer[] = [];
    socket.on('data', (data: Buffer) => {
      const printed = this.#answer(socket, data);
      chunks.push(printed);
      if (this.mood === 'drops' && printed.length > 0) socket.resetAndDestroy();
    });
    socket.on('end', () => {
      const job = Buffer.concat(chunks);
      if (job.length > 0) this.jobs.push(job);
      for (const resolve of this.#waiting.splice(0)) resolve();
    });
    socket.resume();
  }

  /** Answers each DLE EOT in the data and returns the rest of it: what goes on paper. */
  #answer(socket: Socket, data: Buffer): Buffer {
    const rest: number[] = [];
    for (let at = 0; at < data.length; at++) {
      if (data[at] === 0x10 && data[at + 1] === 0x04) {
        const answer = ANSWERS[this.mood]?.[data[at + 2] ?? 0];
        if (answer !== undefined) socket.write(Uint8Array.of(answer));
        at += 2;
      } else rest.push(data[at] ?? 0);
    }
    return Buffer.from(rest);
  }
}
