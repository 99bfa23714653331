import { createReadStream } from 'node:fs';

import { answerCase } from './quote-case';

/** Lines are handed on together, so that a slow reader of the output does not set the pace. */
const BATCH = 512;

/**
 * `quote --cases FILE.jsonl`: prices every case of the file, in order, and never stops at a bad one.
 * Blank lines are skipped. `out` gets one or more whole lines at a time, joined by `\n` and without
 * the last line's end. Rejects when the file cannot be read.
 */
export async function quoteCommand(
  casesPath: string,
  out: (lines: string) => void | Promise<void>,
): Promise<void> {
  let batch: string[] = [];
  for await (const line of linesOf(casesPath)) {
    if (line.trim() === '') continue;
    batch.push(answerCase(line));
    if (batch.length === BATCH) {
      await out(batch.join('\n'));
      batch = [];
    }
  }
  if (batch.length > 0) await out(batch.join('\n'));
}

/**
 * The file's lines. Not `node:readline`: that one also breaks lines at U+2028, which JSON allows
 * inside a text.
 */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  let start = true;
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
    const text = String(chunk);
    const lines = (start ? text.replace(/^\uFEFF/, '') : rest + text).split('\n');
    start = false;
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
