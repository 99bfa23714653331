import { getTableColumns, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db } from './connection';

/**
 * A query that is built and prepared once per connection and then only run: for those of every
 * check-in and payment, where building the SQL would cost more than running it.
 *
 *     const byId = prepared((db) => db.select().from(spots).where(eq(spots.id, sql.placeholder('id'))).prepare());
 *     byId(db).get({ id });
 */
export function prepared<Query>(build: (db: Db) => Query): (db: Db) => Query {
  const queries = new WeakMap<Db, Query>();
  return (db) => {
    const known = queries.get(db);
    if (known) return known;
    const query = build(db);
    queries.set(db, query);
    return query;
  };
}

/** A prepared INSERT of whole rows: every column is given. */
export function preparedInsert<Table extends SQLiteTable>(
  table: Table,
): (db: Db, row: Required<Table['$inferInsert']>) => void {
  const columns = Object.keys(getTableColumns(table));
  const placeholders = Object.fromEntries(columns.map((name) => [name, sql.placeholder(name)]));
  const insert = prepared((db) =>
    db
      .insert(table)
      .values(placeholders as Table['$inferInsert'])
      .prepare(),
  );
  return (db, row) => {
    insert(db).run(row);
  };
}
