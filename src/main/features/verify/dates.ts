import { businessDate } from '@shared/kernel/time';
import { readSetting } from '@main/features/settings/index';
import { rowsOf } from './finding';
import type { Check, Found } from './finding';

interface Dated {
  readonly id: string;
  readonly at: number;
  readonly date: string;
  readonly zone: string | null;
}

/** Rows with a business date: the instant it belongs to, and the zone when the row keeps it. */
const DATED: readonly { readonly table: string; readonly at: string; readonly zone: string }[] = [
  { table: 'sessions', at: 'start_time', zone: "policy_snapshot ->> 'zone'" },
  { table: 'payments', at: 'paid_at', zone: 'NULL' },
  { table: 'payment_reversals', at: 'at', zone: 'NULL' },
  { table: 'shifts', at: 'opened_at', zone: 'NULL' },
  { table: 'cash_movements', at: 'at', zone: 'NULL' },
];

/** The business date is that of the instant by the clock on the site's wall. */
export const dateChecks: readonly Check[] = DATED.map(({ table, at, zone }): Check => ({
  name: `${table}.business_date`,
  table,
  find: function* find(db): Generator<Found> {
    const query = `SELECT id, ${at} AS at, business_date AS date, ${zone} AS zone FROM ${table}`;
    let ofSite: string | undefined;
    for (const row of rowsOf<Dated>(db, query)) {
      ofSite ??= readSetting(db, 'site').zone;
      const date = businessDate(row.at, row.zone ?? ofSite);
      if (date !== row.date) yield { id: row.id, message: `is dated ${row.date}, it was ${date}` };
    }
  },
}));
