import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { integer, text } from 'drizzle-orm/sqlite-core';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

/** UUIDv7. */
export const id = () => text('id').primaryKey();
/** UTC epoch milliseconds. */
export const instant = (name: string) => integer(name);
export const createdAt = () => integer('created_at').notNull();
export const updatedAt = () => integer('updated_at').notNull();
/** Whole pesos. */
export const clp = (name: string) => integer(name);
/** `YYYY-MM-DD` in the site's zone. */
export const businessDate = () => text('business_date').notNull();
export const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>();
export const flag = (name: string) => integer(name, { mode: 'boolean' });

/** Closed enum as a CHECK, since SQLite has none. The values are constants of the program. */
export function oneOf(column: AnySQLiteColumn, values: readonly string[]): SQL {
  return sql`${column} IN (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`;
}
