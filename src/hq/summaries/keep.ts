import type { HqTx } from '@hq/db/database';
import { shiftSums, siteDays, siteHours, stayFlow } from '@hq/db/schema/summaries';
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Deltas } from './deltas';

/** How rows of one table are added to what it holds, in one statement. */
function adding(table: PgTable): (siteId: string, rows: readonly object[]) => SQL {
  const { name, columns, primaryKeys } = getTableConfig(table);
  const keys = new Set(primaryKeys[0]?.columns.map((column) => column.name));
  const own = columns.filter((column) => column.name !== 'site_id');
  const values = own.filter((column) => !keys.has(column.name));
  const into = sql.raw(['site_id', ...own.map((it) => it.name)].join(', '));
  const read = sql.raw(
    own.map(({ name: it }) => (keys.has(it) ? `x."${it}"` : `coalesce(x."${it}", 0)`)).join(', '),
  );
  const shape = sql.raw(own.map((it) => `"${it.name}" ${it.getSQLType()}`).join(', '));
  // In the order of the key, so that two transactions never wait for each other in a ring.
  const key = sql.raw([...keys].filter((it) => it !== 'site_id').join(', '));
  const conflict = sql.raw([...keys].join(', '));
  const sums = sql.raw(
    values.map(({ name: it }) => `${it} = ${name}.${it} + excluded.${it}`).join(', '),
  );
  const names = new Map(
    Object.entries(table as unknown as Record<string, { readonly name: string }>).map(
      ([property, column]) => [property, column.name],
    ),
  );
  return (siteId, rows) => {
    const named = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([it, value]) => [names.get(it) ?? it, value])),
    );
    return sql`INSERT INTO ${table} (${into})
      SELECT ${siteId}, ${read}
      FROM jsonb_to_recordset(${JSON.stringify(named)}::jsonb) AS x(${shape})
      ORDER BY ${key}
      ON CONFLICT (${conflict}) DO UPDATE SET ${sums}`;
  };
}

const days = adding(siteDays);
const hourly = adding(siteHours);
const flow = adding(stayFlow);
const drawers = adding(shiftSums);

/** Hours, and in the same statement the months they lie in. */
const hours: typeof hourly = (siteId, rows) => sql`WITH added AS (${hourly(siteId, rows)})
  INSERT INTO site_months AS m (site_id, month, hour, payments, sales, reversed, discounts)
  SELECT ${siteId}, left(x."businessDate", 7), x.hour, coalesce(sum(x.payments), 0),
    coalesce(sum(x.sales), 0), coalesce(sum(x.reversed), 0), coalesce(sum(x.discounts), 0)
  FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x("businessDate" text, hour integer,
    payments integer, sales bigint, reversed bigint, discounts bigint)
  GROUP BY 2, 3 ORDER BY 2, 3
  ON CONFLICT (site_id, month, hour) DO UPDATE SET payments = m.payments + excluded.payments,
    sales = m.sales + excluded.sales, reversed = m.reversed + excluded.reversed,
    discounts = m.discounts + excluded.discounts`;

/** Adds to the sums of a site, in the transaction that stored the rows: one statement for each table. */
export async function addToSums(tx: HqTx, siteId: string, deltas: Deltas): Promise<void> {
  const parts = [
    [days, deltas.days.list()],
    [hours, deltas.hours.list()],
    [flow, deltas.flow.list()],
    [drawers, deltas.drawers.list()],
  ] as const;
  for (const [add, rows] of parts) {
    if (rows.length > 0) await tx.execute(add(siteId, rows));
  }
}
