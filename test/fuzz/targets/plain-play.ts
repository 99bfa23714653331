import { resolve } from '@test/fuzz/engine/resolve';
import { Pool } from '@test/fuzz/engine/pool';
import type { Play } from '@test/fuzz/engine/run';

/** What reads one kind of input and keeps nothing of it; throws a breach. */
export type Reader = (input: unknown) => void | Promise<void>;

/** Steps are `{ reader, input }`; there is no state but what the readers have themselves. */
export function plainPlay(
  readers: Readonly<Record<string, Reader>>,
  close: () => void | Promise<void> = () => {},
): Play {
  const world = { pool: new Pool(), now: () => Date.parse('2026-11-20T11:00:00Z') };
  return {
    play: async (step) => {
      const { reader, input } = step as { reader: string; input: unknown };
      const read = readers[reader];
      if (!read) throw new Error(`nobody reads ${reader}`);
      await read(resolve(input, world));
    },
    end: () => Promise.resolve(),
    close: async () => {
      await close();
    },
  };
}
