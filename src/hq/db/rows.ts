import type { SQL } from 'drizzle-orm';
import type { HqReader } from './database';

/** The rows of a hand-written query: both drivers answer them under `rows`. Cast sums to `bigint`. */
export async function rowsOf<T>(db: HqReader, query: SQL): Promise<T[]> {
  const answer = (await db.execute(query)) as unknown as { rows: T[] };
  return answer.rows;
}
