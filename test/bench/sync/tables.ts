import { events } from '@hq/db/schema/index';
import { TABLES } from '@hq/ingest/tables';
import { getTableConfig } from 'drizzle-orm/pg-core';

/** The log, and the rows that its events say: not the sums that HQ keeps on top of them. */
export const PUSHED_TABLES: readonly string[] = [
  getTableConfig(events).name,
  ...TABLES.map(({ table }) => getTableConfig(table).name),
];
