import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { lineOf } from './figure';
import type { Figure } from './figure';

/** Kept between runs: results, and data that takes long to make. */
export const BENCH_FOLDER = join(process.cwd(), 'test-results', 'bench');

/** What the figures were measured on. */
export function machine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg().map((value) => value.toFixed(1));
  return (
    `${cpus().length} × ${cpus()[0]?.model.trim()}, ${memory} GB, ${type()} ${release()}, ` +
    `Node ${process.version}, load ${load.join(' ')}`
  );
}

/** Prints the figures and writes `test-results/bench/NAME.json`. Answers the exit code: 1 where a goal is missed. */
export function publish(name: string, figures: readonly Figure[]): number {
  for (const it of figures) process.stdout.write(`${lineOf(it)}\n`);
  const on = machine();
  process.stdout.write(`${on}\n`);
  mkdirSync(BENCH_FOLDER, { recursive: true });
  const result = { name, date: new Date().toISOString(), machine: on, figures };
  writeFileSync(join(BENCH_FOLDER, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
  return figures.some(({ goals }) => goals.some(({ passes }) => !passes)) ? 1 : 0;
}
