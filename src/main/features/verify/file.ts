import type { Check, Found } from './finding';

interface Dangling {
  readonly table: string;
  readonly rowid: number | null;
  readonly parent: string;
}

/** What SQLite itself can say about the file. */
export const fileChecks: readonly Check[] = [
  {
    name: 'file.integrity',
    table: 'database',
    find: function* find(db) {
      const said = db.$client.pragma('integrity_check') as { integrity_check: string }[];
      for (const { integrity_check: message } of said) {
        if (message !== 'ok') yield { id: 'file', message };
      }
    },
  },
  {
    name: 'file.foreign_keys',
    table: 'database',
    find: function* find(db): Generator<Found> {
      for (const { table, rowid, parent } of db.$client.pragma('foreign_key_check') as Dangling[]) {
        yield {
          id: `${table}:${rowid}`,
          message: `points at a row of ${parent} that is not there`,
        };
      }
    },
  },
];
