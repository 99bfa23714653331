import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from './token';

const FOLDER = join(import.meta.dirname, '..', 'corpus');

/** One thing that once broke, as it is played again before anything new is tried. */
export interface Kept {
  readonly file: string;
  readonly why: string;
  readonly steps: readonly unknown[];
}

/** What is kept for a target. */
export function corpusOf(target: string): Kept[] {
  return readdirSync(FOLDER)
    .filter((file) => file.startsWith(`${target}-`) && file.endsWith('.json'))
    .toSorted()
    .map((file) => {
      const { why, steps } = readPlan(readFileSync(join(FOLDER, file), 'utf8')) as Kept;
      return { file, why, steps };
    });
}

/** Keeps a new one; answers its name. */
export function keep(target: string, why: string, steps: readonly unknown[]): string {
  const text = `${JSON.stringify({ why, steps }, null, 2)}\n`;
  const words = why
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 50);
  const mark = createHash('sha256').update(text).digest('hex').slice(0, 6);
  const file = `${target}-${words}-${mark}.json`;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, file), text);
  return file;
}
