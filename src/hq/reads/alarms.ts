import type { HqReader, HqTx } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import type { Alarm, AlarmSeverity } from '@shared/hq/alarms';
import { codesOf, severityOf } from '@shared/hq/alarms';
import type { Page } from '@shared/hq/common';
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import { amongSites, booth, SITE } from './fragments';
import type { Seen } from './fragments';
import { after, inOrder, pageFrom } from './pages';
import type { Order, PageAsked } from './pages';

export interface AlarmFilter {
  readonly state: 'open' | 'settled' | 'all';
  readonly severity?: AlarmSeverity | undefined;
}

const ORDER: Order = {
  list: 'alarms',
  columns: [sql`a.raised_at`, sql`a.id`],
  kinds: ['number', 'text'],
  descending: true,
};

const STATES: Readonly<Record<AlarmFilter['state'], SQL>> = {
  all: sql`true`,
  open: sql`a.settled_at IS NULL`,
  settled: sql`a.settled_at IS NOT NULL`,
};

const ALARM = sql`a.id AS "alarmId", ${SITE} AS site, ${booth(sql`a.terminal_id`)} AS terminal, a.code, a.subject,
  a.details, a.raised_at AS "raisedAt", a.settled_at AS "settledAt", a.settled_by AS "settledBy",
  a.settled_note AS "settledNote"`;

function ofSeverity(severity: AlarmSeverity | undefined): SQL {
  if (severity === undefined) return sql`true`;
  const { codes, except } = codesOf(severity);
  const list = sql.join(
    codes.map((code) => sql`${code}`),
    sql`, `,
  );
  return except ? sql`a.code NOT IN (${list})` : sql`a.code IN (${list})`;
}

export function alarmsQuery(seen: Seen, filter: AlarmFilter, page: PageAsked): SQL {
  return sql`WITH found AS MATERIALIZED (
      SELECT a.* FROM sites s CROSS JOIN LATERAL (
        SELECT a.* FROM alarms a WHERE a.site_id = s.site_id AND ${STATES[filter.state]}
          AND ${ofSeverity(filter.severity)} AND ${after(ORDER, page.cursor)}
        ORDER BY ${inOrder(ORDER)} LIMIT ${page.limit + 1}
      ) AS a
      WHERE ${amongSites(sql`s.site_id`, seen)}
      ORDER BY ${inOrder(ORDER)} LIMIT ${page.limit + 1}
    )
    SELECT ${ALARM} FROM found a JOIN sites s ON s.site_id = a.site_id ORDER BY ${inOrder(ORDER)}`;
}

type Found = Omit<Alarm, 'severity'>;
const present = (row: Found): Alarm => ({ ...row, severity: severityOf(row.code) });

export async function listAlarms(
  db: HqReader,
  seen: Seen,
  filter: AlarmFilter,
  page: PageAsked,
): Promise<Page<Alarm>> {
  const rows = await rowsOf<Found>(db, alarmsQuery(seen, filter, page));
  return pageFrom(ORDER, rows, page.limit, (row) => [row.raisedAt, row.alarmId], present);
}

export interface Settlement {
  readonly by: string;
  readonly note: string;
  readonly at: number;
}

/** Settles an open alarm. `null`: there is none; `'settled'`: somebody did already. */
export async function settleAlarm(
  tx: HqTx,
  siteId: string,
  alarmId: string,
  { by, note, at }: Settlement,
): Promise<Alarm | 'settled' | null> {
  const changed = await rowsOf(
    tx,
    sql`UPDATE alarms SET settled_at = ${at}, settled_by = ${by}, settled_note = ${note}
      WHERE site_id = ${siteId} AND id = ${alarmId} AND settled_at IS NULL RETURNING id`,
  );
  const [found] = await rowsOf<Found>(
    tx,
    sql`SELECT ${ALARM} FROM alarms a JOIN sites s ON s.site_id = a.site_id
      WHERE a.site_id = ${siteId} AND a.id = ${alarmId}`,
  );
  if (!found) return null;
  return changed.length === 0 ? 'settled' : present(found);
}
