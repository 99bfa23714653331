import type { HqReader } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import { ALARM_SEVERITIES, severityOf } from '@shared/hq/alarms';
import type { AlarmSeverity } from '@shared/hq/alarms';
import type { Page } from '@shared/hq/common';
import type { SiteToday, TerminalHealth } from '@shared/hq/sites';
import { businessDate, parseClock } from '@shared/kernel/time';
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import { amongSites } from './fragments';
import type { Seen } from './fragments';
import { INSIDE, SPOTS } from './occupancy';
import { after, inOrder, pageFrom } from './pages';
import type { Order, PageAsked } from './pages';

const ORDER: Order = {
  list: 'sites',
  columns: [sql`s.name`, sql`s.site_id`],
  kinds: ['text', 'text'],
  descending: false,
};

interface SiteNow {
  readonly siteId: string;
  readonly name: string;
  readonly zone: string;
  readonly address: string;
  /** When a business day begins, as one of its booths has it set: `05:00`. */
  readonly cutover: string | null;
  readonly spots: number;
  readonly openStays: number;
  readonly openShifts: number;
  readonly cashInDrawers: number;
  readonly differences: number;
}

/** Sites by name, with what is counted of each without knowing its date. */
export function sitesQuery(seen: Seen, page: PageAsked): SQL {
  return sql`SELECT s.site_id AS "siteId", s.name, s.zone, s.address,
      (SELECT g.value ->> 'cutover' FROM site_settings g
        WHERE g.site_id = s.site_id AND g.key = 'businessDay' ORDER BY g.terminal_id LIMIT 1) AS cutover,
      ${SPOTS} AS spots, ${INSIDE} AS "openStays",
      coalesce(d.shifts, 0) AS "openShifts", coalesce(d.cash, 0) AS "cashInDrawers",
      (SELECT count(*)::int FROM day_confirmations f
        WHERE f.site_id = s.site_id AND f.state = 'differs') AS differences
    FROM (SELECT * FROM sites s WHERE ${amongSites(sql`s.site_id`, seen)} AND ${after(ORDER, page.cursor)}
      ORDER BY ${inOrder(ORDER)} LIMIT ${page.limit + 1}) AS s
    LEFT JOIN LATERAL (
      SELECT count(*)::int AS shifts,
        sum(coalesce(h.float_amount, 0) + coalesce(m.cash, 0))::bigint AS cash
      FROM shifts h LEFT JOIN shift_sums m ON m.site_id = h.site_id AND m.shift_id = h.id
      WHERE h.site_id = s.site_id AND h.closed_at IS NULL AND h.opened_at IS NOT NULL
    ) AS d ON true
    ORDER BY ${inOrder(ORDER)}`;
}

interface Dated {
  readonly siteId: string;
  readonly date: string;
}

const recordsOf = (sites: readonly Dated[]): SQL =>
  sql`jsonb_to_recordset(${JSON.stringify(
    sites.map(({ siteId, date }) => ({ site_id: siteId, date })),
  )}::jsonb) AS n(site_id text, date text)`;

interface DaySum extends Dated {
  readonly revenue: number;
  readonly payments: number;
  readonly entries: number;
}

// Summed inside, site by site: joined as a whole, the server would read every day there ever was.
/** Sums of each site's own today, and of what its booths already count on a later date. */
export function todayQuery(sites: readonly Dated[]): SQL {
  return sql`SELECT n.site_id AS "siteId", d.*
    FROM ${recordsOf(sites)} CROSS JOIN LATERAL (
      SELECT d.business_date AS date, sum(d.sales - d.void_amount - d.refund_amount)::bigint AS revenue,
        sum(d.payments)::int AS payments, sum(d.entries)::int AS entries
      FROM site_days d WHERE d.site_id = n.site_id AND d.business_date >= n.date
      GROUP BY d.business_date) AS d
    ORDER BY d.date`;
}

interface HourSum {
  readonly siteId: string;
  readonly hour: number;
  readonly revenue: number;
}

export function hoursQuery(sites: readonly Dated[]): SQL {
  return sql`SELECT n.site_id AS "siteId", d.*
    FROM ${recordsOf(sites)} CROSS JOIN LATERAL (
      SELECT d.hour, sum(d.sales - d.reversed)::bigint AS revenue
      FROM site_hours d WHERE d.site_id = n.site_id AND d.business_date = n.date
      GROUP BY d.hour) AS d`;
}

interface SiteTerminal extends TerminalHealth {
  readonly siteId: string;
}

const terminalsQuery = (siteIds: readonly string[]): SQL =>
  sql`SELECT site_id AS "siteId", id AS "terminalId", code, name, status,
      last_contact_at AS "lastContactAt", clock_skew_ms AS "clockSkewMs", version, waiting,
      oldest_waiting_at AS "oldestWaitingAt"
    FROM terminals WHERE ${amongSites(sql`site_id`, siteIds)} ORDER BY code, id`;

interface AlarmCount {
  readonly siteId: string;
  readonly code: string;
  readonly count: number;
}

export const alarmCountsQuery = (siteIds: readonly string[]): SQL =>
  sql`SELECT site_id AS "siteId", code, count(*)::int AS count FROM alarms
    WHERE ${amongSites(sql`site_id`, siteIds)} AND settled_at IS NULL GROUP BY site_id, code`;

/** Sites as they stand at an instant (UTC ms), by name. */
export async function sitesToday(
  db: HqReader,
  seen: Seen,
  page: PageAsked,
  now: number,
): Promise<Page<SiteToday>> {
  const found = await rowsOf<SiteNow>(db, sitesQuery(seen, page));
  const sites = found.map((site) => ({ ...site, date: dateNow(site, now) }));
  if (sites.length === 0) return { items: [], next: null };
  const siteIds = sites.map(({ siteId }) => siteId);
  const [days, hours, terminals, alarms] = await Promise.all([
    rowsOf<DaySum>(db, todayQuery(sites)),
    rowsOf<HourSum>(db, hoursQuery(sites)),
    rowsOf<SiteTerminal>(db, terminalsQuery(siteIds)),
    rowsOf<AlarmCount>(db, alarmCountsQuery(siteIds)),
  ]);
  const of = {
    days: Map.groupBy(days, ({ siteId }) => siteId),
    hours: Map.groupBy(hours, ({ siteId }) => siteId),
    terminals: Map.groupBy(terminals, ({ siteId }) => siteId),
    alarms: Map.groupBy(alarms, ({ siteId }) => siteId),
  };
  return pageFrom(
    ORDER,
    sites,
    page.limit,
    ({ name, siteId }) => [name, siteId],
    (site) =>
      present(site, {
        days: of.days.get(site.siteId) ?? [],
        hours: of.hours.get(site.siteId) ?? [],
        terminals: of.terminals.get(site.siteId) ?? [],
        alarms: of.alarms.get(site.siteId) ?? [],
      }),
  );
}

const dateNow = ({ zone, cutover }: SiteNow, now: number): string =>
  businessDate(now, zone, parseClock(cutover) ?? 0);

interface Parts {
  readonly days: readonly DaySum[];
  readonly hours: readonly HourSum[];
  readonly terminals: readonly SiteTerminal[];
  readonly alarms: readonly AlarmCount[];
}

function present(site: SiteNow & Dated, { days, hours, terminals, alarms }: Parts): SiteToday {
  const today = days.find(({ date }) => date === site.date);
  const later = days.find(({ date, payments }) => date > site.date && payments > 0);
  const active = terminals.filter(({ status }) => status === 'active');
  const times = (name: 'lastContactAt' | 'oldestWaitingAt'): number[] =>
    active.flatMap((terminal) => terminal[name] ?? []);
  return {
    siteId: site.siteId,
    name: site.name,
    zone: site.zone,
    address: site.address,
    date: site.date,
    revenue: today?.revenue ?? 0,
    payments: today?.payments ?? 0,
    entries: today?.entries ?? 0,
    exits: today?.payments ?? 0,
    hours: Array.from(
      { length: 24 },
      (_, hour) => hours.find((row) => row.hour === hour)?.revenue ?? 0,
    ),
    afterClosing: later
      ? { date: later.date, revenue: later.revenue, payments: later.payments }
      : null,
    openStays: site.openStays,
    spots: site.spots,
    openShifts: site.openShifts,
    cashInDrawers: site.cashInDrawers,
    terminals: terminals.map(({ siteId: _siteId, ...terminal }) => terminal),
    lastContactAt: times('lastContactAt').reduce<number | null>(
      (newest, at) => Math.max(newest ?? at, at),
      null,
    ),
    waiting: active.reduce((sum, { waiting }) => sum + (waiting ?? 0), 0),
    oldestWaitingAt: times('oldestWaitingAt').reduce<number | null>(
      (oldest, at) => Math.min(oldest ?? at, at),
      null,
    ),
    alarms: Object.fromEntries(
      ALARM_SEVERITIES.map((severity) => [
        severity,
        alarms
          .filter(({ code }) => severityOf(code) === severity)
          .reduce((sum, { count }) => sum + count, 0),
      ]),
    ) as Record<AlarmSeverity, number>,
    differences: site.differences,
  };
}
