import type { HqDb } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import { TABLES } from '@hq/ingest/tables';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { sql } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';

const NAMES = TABLES.map(({ table }) => getTableConfig(table).name);
const MORE = [
  'site_days',
  'site_hours',
  'site_months',
  'stay_flow',
  'shift_sums',
  'projection_faults',
];

/** Every row of a site that was made of its events, and its sums, in an order that rows themselves give. */
export async function projectedRows(db: HqDb, siteId: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const name of [...NAMES, ...MORE]) {
    const rows = await rowsOf<object>(
      db,
      sql`SELECT * FROM ${sql.raw(name)} WHERE site_id = ${siteId}`,
    );
    found[name] = rows.map((row) => canonicalJson({ ...row, found_at: undefined })).toSorted();
  }
  return found;
}

/** Takes everything of a site away, so that it can be pushed anew. */
export async function forgetSite(db: HqDb, siteId: string): Promise<void> {
  const others = ['events', 'chains', 'alarms', 'day_confirmations', 'feed_entries'];
  for (const name of [...NAMES, ...MORE, ...others]) {
    await db.execute(sql`DELETE FROM ${sql.raw(name)} WHERE site_id = ${siteId}`);
  }
}
