import { scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { gate } from './gate';

export interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

interface Options extends ScryptCost {
  readonly maxmem: number;
}

const run = promisify<string, Buffer, number, Options, Buffer>(scrypt);

/** Of the four threads that also unpack booths' runs, hashing never takes more than two. */
const turn = gate(2);

/** Memory-hard: 128 · N · r bytes for as long as it takes. */
export function derive(
  text: string,
  salt: Buffer,
  bytes: number,
  { N, r, p }: ScryptCost,
): Promise<Buffer> {
  return turn(() => run(text, salt, bytes, { N, r, p, maxmem: 256 * N * r }));
}
