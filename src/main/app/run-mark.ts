import { existsSync, rmSync, writeFileSync } from 'node:fs';

/** Says on the disk that the program runs; what still says so at the next start was cut off. */
export interface RunMark {
  /** The last run left its mark; told once. */
  takeFound(): boolean;
  /** The program runs. */
  set(): void;
  /** It ends by itself. */
  clear(): void;
}

/** A disk that refuses the mark costs the note, nothing else. */
export function runMark(path: string): RunMark {
  let found = existsSync(path);
  return {
    takeFound: () => {
      const answer = found;
      found = false;
      return answer;
    },
    set: () => quietly(() => writeFileSync(path, String(process.pid))),
    clear: () => quietly(() => rmSync(path, { force: true })),
  };
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // Said already by whoever cannot do without the disk.
  }
}
