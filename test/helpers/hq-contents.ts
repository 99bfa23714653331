import * as schema from '@hq/db/schema/index';
import { rowsOf } from '@hq/db/rows';
import { is, sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import type { TestHq } from './hq';

const tables = (Object.values(schema) as unknown[]).filter((it): it is PgTable => is(it, PgTable));

/** What counting and watching write; everything else is somebody's data. */
const WATCHING = ['attempts', 'nonces', 'alarms'];

/** Every row of every table, but for what HQ writes while it refuses. */
export async function contentsOf(hq: TestHq): Promise<Record<string, string[]>> {
  const contents: Record<string, string[]> = {};
  for (const table of tables) {
    const { name } = getTableConfig(table);
    if (WATCHING.includes(name)) continue;
    const rows = await rowsOf<{ row: string }>(
      hq.db,
      sql`SELECT row_to_json(t)::text AS row FROM ${sql.identifier(name)} t`,
    );
    contents[name] = rows.map(({ row }) => row).toSorted();
  }
  return contents;
}
