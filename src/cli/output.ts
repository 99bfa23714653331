import type { Writable } from 'node:stream';

/** The reader of the output went away (`… | head`): there is nothing left to do, and nothing wrong. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}

/** Where a command's lines go. */
export interface Output {
  /** Writes one or more whole lines, without the last line's end. Resolves when more can be taken. */
  line(text: string): Promise<void>;
  /** A value as one line of JSON. */
  json(value: unknown): Promise<void>;
}

/** Lines onto a stream, at the pace of its reader. Writing rejects with `OutputClosed` after EPIPE. */
export function streamOutput(stream: Writable): Output {
  let failure: Error | null = null;
  let wake = (): void => {};
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure = error.code === 'EPIPE' ? new OutputClosed() : error;
    wake();
  });
  stream.on('drain', () => wake());
  const line = async (text: string): Promise<void> => {
    if (failure) throw failure;
    if (stream.write(`${text}\n`)) return;
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
    if (failure) throw failure;
  };
  return { line, json: (value) => line(JSON.stringify(value)) };
}
