import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { ChainMemory } from '@main/features/audit/index';

/** How far the chains were verified, as a small file beside the database. */
export function fileMemory(path: string): ChainMemory {
  return {
    load: () => {
      try {
        return readFileSync(path, 'utf8');
      } catch {
        return null;
      }
    },
    save: (text) => {
      writeFileSync(`${path}.new`, text);
      renameSync(`${path}.new`, path);
    },
  };
}
