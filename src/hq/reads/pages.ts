import { HqError } from '@hq/http/error';
import type { Page } from '@shared/hq/common';
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import { z } from 'zod';

type Key = string | number;

/**
 * Where a list goes on: the sort key of the last row that was shown. Rows that come or go elsewhere move
 * nothing: no row is shown twice, none of those that were there is left out.
 */
function writeCursor(list: string, key: readonly Key[]): string {
  return Buffer.from(JSON.stringify([list, ...key])).toString('base64url');
}

const cursorSchema = z.array(z.union([z.string().max(200), z.int()])).min(2);

/** The key inside a cursor of the same list. Throws INVALID_INPUT for anything else. */
function readCursor(list: string, cursor: string, kinds: readonly ('text' | 'number')[]): Key[] {
  const refused = new HqError('INVALID_INPUT', { faults: ['/cursor is none of this list'] });
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw refused;
  }
  const parsed = cursorSchema.safeParse(read);
  if (!parsed.success) throw refused;
  const [of, ...key] = parsed.data;
  const fits =
    of === list &&
    key.length === kinds.length &&
    kinds.every((kind, index) => (typeof key[index] === 'number') === (kind === 'number'));
  if (!fits) throw refused;
  return key;
}

/** Columns that a list is sorted by; the last one tells any two rows apart. */
export interface Order {
  readonly list: string;
  readonly columns: readonly SQL[];
  readonly kinds: readonly ('text' | 'number')[];
  readonly descending: boolean;
}

export interface PageAsked {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Rows behind the cursor. */
export function after(order: Order, cursor: string | undefined): SQL {
  if (cursor === undefined) return sql`true`;
  const key = readCursor(order.list, cursor, order.kinds);
  const columns = sql.join([...order.columns], sql`, `);
  // The driver cannot tell of a value what column it is held against.
  const values = sql.join(
    key.map((value, index) =>
      order.kinds[index] === 'number' ? sql`${value}::bigint` : sql`${value}::text`,
    ),
    sql`, `,
  );
  return order.descending ? sql`(${columns}) < (${values})` : sql`(${columns}) > (${values})`;
}

export function inOrder(order: Order): SQL {
  return sql.join(
    order.columns.map((column) => (order.descending ? sql`${column} DESC` : sql`${column}`)),
    sql`, `,
  );
}

/** A page of rows that were asked for with one more than fits: `key` is the sort key of a row. */
export function pageFrom<R, T>(
  order: Order,
  rows: readonly R[],
  limit: number,
  key: (row: R) => readonly Key[],
  present: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: shown.map(present), next: more ? writeCursor(order.list, key(last)) : null };
}
