import { sql } from 'drizzle-orm';
import { prepared } from '@main/db/prepared';
import type { Tx } from '@main/db/transaction';
import { sequences } from '@main/db/schema/index';

export type SequenceName = 'ticket' | 'receipt' | 'shift' | 'z' | 'cash_movement' | 'test';

const grow = prepared((db) =>
  db
    .insert(sequences)
    .values({ terminalId: sql.placeholder('terminalId'), name: sql.placeholder('name'), value: 1 })
    .onConflictDoUpdate({
      target: [sequences.terminalId, sequences.name],
      set: { value: sql`${sequences.value} + 1` },
    })
    .returning({ value: sequences.value })
    .prepare(),
);

/** The next consecutive number of this terminal. Rolled back with its transaction, so without holes. */
export function nextNumber(tx: Tx, terminalId: string, name: SequenceName): number {
  return grow(tx).get({ terminalId, name }).value;
}
