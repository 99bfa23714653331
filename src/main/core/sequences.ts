import type { PrintDocumentKind } from '@shared/kernel/print-document';
import { sql } from 'drizzle-orm';
import { prepared } from '@main/db/prepared';
import type { Tx } from '@main/db/transaction';
import { sequences } from '@main/db/schema/index';

/** Every kind of paper has its own series, and a shift too. */
export type SequenceName = 'shift' | PrintDocumentKind;

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
