import pg from 'pg';
import { from, to } from 'pg-copy-streams';
import { text } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import { PUSHED_TABLES } from './tables';

/** Some rows of one table, ready to be sent. */
interface Batch {
  readonly table: string;
  readonly body: string;
}

/** What one transaction inserts. */
type Transaction = readonly Batch[];

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The rows that a push left behind, cut into as many transactions as it had runs. */
function cutRows(
  runs: number,
  bodyOf: (rows: readonly string[]) => string,
  tables: readonly { readonly table: string; readonly rows: readonly string[] }[],
): Transaction[] {
  return Array.from({ length: runs }, (_, index) =>
    tables.flatMap(({ table, rows }) => {
      const size = Math.ceil(rows.length / runs);
      const part = rows.slice(index * size, (index + 1) * size);
      return part.length === 0 ? [] : [{ table, body: bodyOf(part) }];
    }),
  );
}

/** As JSON, for `INSERT`. */
export async function rowsToInsert(url: string, runs: number): Promise<Transaction[]> {
  return connected(url, async (client) => {
    const tables = [];
    for (const table of PUSHED_TABLES) {
      const query = `SELECT row_to_json(t)::text AS row FROM ${table} t`;
      const { rows } = await client.query<{ row: string }>(query);
      tables.push({ table, rows: rows.map(({ row }) => row) });
    }
    return cutRows(runs, (rows) => `[${rows.join(',')}]`, tables);
  });
}

/** As lines, for `COPY`. */
export async function rowsToCopy(url: string, runs: number): Promise<Transaction[]> {
  return connected(url, async (client) => {
    const tables = [];
    for (const table of PUSHED_TABLES) {
      const lines = await text(client.query(to(`COPY (SELECT * FROM ${table}) TO STDOUT`)));
      tables.push({ table, rows: lines.split('\n').slice(0, -1) });
    }
    return cutRows(runs, (rows) => `${rows.join('\n')}\n`, tables);
  });
}

const insert = (client: pg.Client, { table, body }: Batch): Promise<unknown> =>
  client.query(
    `INSERT INTO ${table} SELECT * FROM json_populate_recordset(null::${table}, $1::json)`,
    [body],
  );

async function copy(client: pg.Client, { table, body }: Batch): Promise<void> {
  const stream = client.query(from(`COPY ${table} FROM STDIN`));
  stream.end(Buffer.from(body));
  await finished(stream);
}

const WAYS = { insert, copy } as const;

/**
 * The bar: the same rows into the same tables with the same indexes, so many at a time, by a program that
 * checks nothing: no hashes, no signatures, no JSON of events, no sums. Answers milliseconds.
 */
export async function insertRaw(
  url: string,
  transactions: readonly Transaction[],
  way: keyof typeof WAYS,
  connections: number,
): Promise<number> {
  const waiting = [...transactions];
  const clients = Array.from(
    { length: connections },
    () => new pg.Client({ connectionString: url }),
  );
  for (const client of clients) await client.connect();
  try {
    const began = performance.now();
    await Promise.all(
      clients.map(async (client) => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          await client.query('BEGIN');
          for (const batch of next) await WAYS[way](client, batch);
          await client.query('COMMIT');
        }
      }),
    );
    return performance.now() - began;
  } finally {
    for (const client of clients) await client.end();
  }
}
