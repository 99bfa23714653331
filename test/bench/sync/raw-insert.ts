import pg from 'pg';
import { PUSHED_TABLES } from './tables';

interface Batch {
  readonly table: string;
  readonly json: string;
}

/** The rows that a push left behind, cut into as many transactions as it had runs. */
export async function rowsOfPush(url: string, runs: number): Promise<Batch[][]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const transactions: Batch[][] = Array.from({ length: runs }, () => []);
    for (const table of PUSHED_TABLES) {
      const { rows } = await client.query<{ row: string }>(
        `SELECT row_to_json(t)::text AS row FROM ${table} t`,
      );
      const size = Math.ceil(rows.length / runs);
      for (const [index, batches] of transactions.entries()) {
        const part = rows.slice(index * size, (index + 1) * size);
        if (part.length === 0) continue;
        batches.push({ table, json: `[${part.map(({ row }) => row).join(',')}]` });
      }
    }
    return transactions;
  } finally {
    await client.end();
  }
}

/**
 * The bar: the same rows into the same tables with the same indexes, so many at a time, by a program that
 * checks nothing: no hashes, no signatures, no JSON of events, no sums.
 */
export async function insertRaw(url: string, transactions: readonly Batch[][]): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const began = performance.now();
    for (const batches of transactions) {
      await client.query('BEGIN');
      for (const { table, json } of batches) {
        await client.query(
          `INSERT INTO ${table} SELECT * FROM json_populate_recordset(null::${table}, $1::json)`,
          [json],
        );
      }
      await client.query('COMMIT');
    }
    return performance.now() - began;
  } finally {
    await client.end();
  }
}
