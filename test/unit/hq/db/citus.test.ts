import * as schema from '@hq/db/schema/index';
import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const SQL = readFileSync(resolve(import.meta.dirname, '../../../../deploy/citus.sql'), 'utf8');

const named = (statement: RegExp): string[] =>
  [...SQL.matchAll(statement)].map(([, table]) => table ?? '').toSorted();
const distributed = named(/^SELECT create_distributed_table\('(\w+)', 'site_id'/gm);
const everywhere = named(/^SELECT create_reference_table\('(\w+)'\)/gm);

const tables = (Object.values(schema) as unknown[])
  .filter((it): it is PgTable => is(it, PgTable))
  .map((table) => getTableConfig(table));

test('every table has its place in a cluster, exactly one', () => {
  expect([...distributed, ...everywhere].toSorted()).toEqual(
    tables.map(({ name }) => name).toSorted(),
  );
});

test('what is distributed has the site in its key and in every unique index', () => {
  const columnNames = (columns: readonly unknown[]): unknown[] =>
    columns.map((column) => (column as { name?: string }).name);
  for (const { name, columns, primaryKeys, indexes } of tables) {
    if (!distributed.includes(name)) continue;
    const own = columns.filter(({ primary }) => primary);
    const keys = [...primaryKeys.map((it) => columnNames(it.columns)), columnNames(own)];
    expect([name, keys.some((it) => it[0] === 'site_id')]).toEqual([name, true]);
    for (const { config } of indexes.filter((it) => it.config.unique)) {
      expect([name, columnNames(config.columns)[0]]).toEqual([name, 'site_id']);
    }
  }
});
