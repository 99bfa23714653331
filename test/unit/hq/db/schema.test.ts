import * as schema from '@hq/db/schema/index';
import { rowsOf } from '@hq/db/rows';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { is, sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

let hq: TestHq;
beforeAll(async () => {
  hq = await testHq();
}, 60_000);
afterAll(() => hq.close());

const tables = (Object.values(schema) as unknown[]).filter((it): it is PgTable => is(it, PgTable));

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

function declared(): Column[] {
  return tables.flatMap((table) => {
    const { name, columns } = getTableConfig(table);
    return columns.map((column) => ({
      table: name,
      name: column.name,
      type: column.getSQLType(),
      required: column.notNull,
    }));
  });
}

const inOrder = (columns: Column[]): Column[] =>
  columns.toSorted((a, b) => (`${a.table}.${a.name}` < `${b.table}.${b.name}` ? -1 : 1));

test('the migrations make exactly the tables and columns that the program reads', async () => {
  const found = await rowsOf<Column>(
    hq.db,
    sql`SELECT c.relname AS "table", a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
          a.attnotnull AS required
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
          JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
          AND a.attnum > 0 AND NOT a.attisdropped`,
  );
  expect(inOrder(found)).toEqual(inOrder(declared()));
});

/** Small tables that are the same on every node of a cluster. */
const EVERYWHERE = new Set<string>([
  'people',
  'sign_ins',
  'api_keys',
  'attempts',
  'secrets',
  'hq_audit',
  'enrolment_codes',
  'releases',
]);

test('every table of a site can be distributed by it: the key begins with site_id', async () => {
  const found = await rowsOf<{ table: string; first: string }>(
    hq.db,
    sql`SELECT c.relname AS "table", a.attname AS first
        FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
          JOIN pg_namespace n ON n.oid = c.relnamespace
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
        WHERE n.nspname = 'public' AND i.indisprimary AND NOT c.relispartition`,
  );
  const others = found.filter((it) => !EVERYWHERE.has(it.table) && it.first !== 'site_id');
  expect(others).toEqual([]);
  expect(found).toHaveLength(tables.length);
});
