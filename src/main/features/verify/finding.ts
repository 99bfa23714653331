import type { Db } from '@main/db/connection';

/** Something in the data that should not be so. */
export interface Finding {
  /** Name of the check: `payments.tenders_add_up`. */
  readonly check: string;
  readonly table: string;
  /** Of the row; of the file or a series where there is no row. */
  readonly id: string;
  readonly message: string;
}

export interface Found {
  readonly id: string;
  readonly message: string;
}

/** One law of the data. Reads in steps: the memory it takes does not grow with the database. */
export interface Check {
  readonly name: string;
  readonly table: string;
  find(db: Db): Iterable<Found>;
}

interface SqlFound {
  readonly id: string | number | null;
  /** What is stored and what should be, when the query tells it. */
  readonly detail?: string | number | null;
}

/**
 * A check that is one query: each row it selects (`id`, and `detail` if it likes) is a finding.
 * @param message what is wrong with such a row, in words for support people
 */
export function sqlCheck(name: string, table: string, message: string, query: string): Check {
  return {
    name,
    table,
    find: function* find(db) {
      const rows = db.$client.prepare<[], SqlFound>(query).iterate();
      for (const { id, detail } of rows) {
        const more = detail === undefined || detail === null ? '' : `: ${detail}`;
        yield { id: String(id), message: message + more };
      }
    },
  };
}

/** Rows of a query, one at a time. */
export function rowsOf<Row>(db: Db, query: string): IterableIterator<Row> {
  return db.$client.prepare<[], Row>(query).iterate();
}
