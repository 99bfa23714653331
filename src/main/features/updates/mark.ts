import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STATES = ['trying', 'done', 'reverted', 'not_installed'] as const;

/** What is known beside the database of the last exchange of the program; the database may be unreadable. */
export interface UpdateMark {
  readonly from: string;
  readonly to: string;
  /** UTC ms. */
  readonly at: number;
  /** The backup made before, by its id. */
  readonly backup: string;
  /** How often the new version began to start and was not ready. */
  readonly starts: number;
  /** `trying`: not ready yet. `reverted`: the version before is to run again. */
  readonly state: (typeof STATES)[number];
  /** Kept in the audit. */
  readonly told: boolean;
}

/** A version that did not get ready so often is not started again. */
export const MOST_STARTS = 2;

const pathIn = (folder: string): string => join(folder, 'update.json');

/** null: there never was one, or nobody can say any more. */
export function loadMark(folder: string): UpdateMark | null {
  try {
    const found: unknown = JSON.parse(readFileSync(pathIn(folder), 'utf8'));
    return isMark(found) ? found : null;
  } catch {
    return null;
  }
}

/** By hand: this is read before anything else is loaded. */
function isMark(found: unknown): found is UpdateMark {
  if (typeof found !== 'object' || found === null) return false;
  const { from, to, at, backup, starts, state, told } = found as Record<string, unknown>;
  return (
    [from, to, backup].every((it) => typeof it === 'string') &&
    [at, starts].every((it) => Number.isSafeInteger(it)) &&
    STATES.some((it) => it === state) &&
    typeof told === 'boolean'
  );
}

/** All or nothing: a cut power leaves the mark before. Throws what the disk says. */
export function saveMark(folder: string, mark: UpdateMark | null): void {
  const path = pathIn(folder);
  if (mark === null) return rmSync(path, { force: true });
  writeFileSync(`${path}.new`, JSON.stringify(mark), { flush: true });
  renameSync(`${path}.new`, path);
}

/** What the mark becomes when a version begins to start; `reverted`: this one is not to go on. */
export function begun(mark: UpdateMark, version: string): UpdateMark {
  if (mark.state !== 'trying') return mark;
  if (version === mark.from) return { ...mark, state: 'not_installed', told: false };
  if (version !== mark.to) return mark;
  if (mark.starts >= MOST_STARTS) return { ...mark, state: 'reverted', told: false };
  return { ...mark, starts: mark.starts + 1 };
}

/** The screen is there and the booth is open: the new version works. */
export function ready(mark: UpdateMark, version: string): UpdateMark {
  const works = mark.state === 'trying' && version === mark.to;
  return works ? { ...mark, state: 'done', told: false } : mark;
}

/** Whether a version failed here before: it is not tried again. */
export const hasFailed = (mark: UpdateMark | null, version: string): boolean =>
  mark?.state === 'reverted' && mark.to === version;
