import { addDays } from '@shared/kernel/time';
import { dayTotalsSchema } from '@shared/contracts/closings';
import type { DayTotals, LateTotals } from '@shared/contracts/closings';
import type { Db } from '@main/db/connection';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { calendarOf, insideAfter, totalsOf } from '@main/features/closings/index';
import type { Calendar } from '@main/features/closings/index';
import { rowsOf, sqlCheck } from './finding';
import type { Check, Found } from './finding';

interface Closing {
  readonly id: string;
  readonly terminalId: string;
  readonly date: string;
  readonly totals: string;
  readonly closedAt: number;
  /** Totals of the newest addendum. */
  readonly addendum: string | null;
}

const CLOSINGS = `SELECT c.id, c.terminal_id AS terminalId, c.business_date AS date, c.totals,
    c.created_at AS closedAt, (SELECT totals FROM day_closing_addenda a
      WHERE a.day_closing_id = c.id ORDER BY number DESC LIMIT 1) AS addendum
  FROM day_closings c ORDER BY c.terminal_id, c.business_date`;

type Frozen = Omit<DayTotals, 'late'>;

const totalsIn = (text: string): DayTotals => dayTotalsSchema.parse(JSON.parse(text));

/** The names of what differs. */
function differing<T extends object>(stored: T, made: T): string {
  return (Object.keys(made) as (keyof T & string)[])
    .filter((name) => canonicalJson(stored[name]) !== canonicalJson(made[name]))
    .map(
      (name) => `${name} ${canonicalJson(stored[name])}, by its rows ${canonicalJson(made[name])}`,
    )
    .join('; ');
}

/** A day made again from its rows is its closing; what came later about it is its newest addendum. */
function* faultsOf(
  db: Db,
  calendar: Calendar,
  closing: Closing,
  before: number,
): Generator<string> {
  const { late: lateThen, ...frozen } = totalsIn(closing.totals);
  const { date, closedAt } = closing;
  const { late: lateNow, ...now } = totalsOf(db, calendar, { date, before, closedAt });
  const changed = differing<Frozen>(frozen, now);
  if (changed !== '') yield `is not what its rows make: ${changed}`;
  const latest = closing.addendum === null ? null : totalsIn(closing.addendum);
  const later = differing<LateTotals>(latest?.late ?? lateThen, lateNow);
  if (later !== '') yield `its newest addendum is not what came later: ${later}`;
  if (latest) {
    const { late: _late, ...kept } = latest;
    const other = differing<Frozen>(kept, frozen);
    if (other !== '') yield `its newest addendum changes the closing: ${other}`;
  }
}

const totals: Check = {
  name: 'day_closings.totals',
  table: 'day_closings',
  find: function* find(db): Generator<Found> {
    const calendar = calendarOf(db);
    let previous: { readonly terminalId: string; readonly open: number } | null = null;
    for (const closing of rowsOf<Closing>(db, CLOSINGS)) {
      const before: number =
        previous?.terminalId === closing.terminalId
          ? previous.open
          : insideAfter(db, calendar, addDays(closing.date, -1));
      for (const message of faultsOf(db, calendar, closing, before)) {
        yield { id: closing.id, message: `${closing.date} ${message}` };
      }
      const { stays } = totalsIn(closing.totals);
      previous = { terminalId: closing.terminalId, open: stays.open };
    }
  },
};

const ACTIVE = [
  'business_date AS date FROM sessions WHERE arrived = 0',
  'elsewhere_date FROM sessions WHERE elsewhere_date IS NOT NULL',
  ...['payments', 'payment_reversals', 'shifts', 'receivable_collections'].map(
    (table) => `business_date FROM ${table}`,
  ),
]
  .map((dates) => `SELECT DISTINCT ${dates}`)
  .join(' UNION ');

/** Laws of closed days. */
export const dayChecks: readonly Check[] = [
  totals,
  sqlCheck(
    'day_closings.identity',
    'day_closings',
    'its tickets or its stays do not add up',
    `SELECT id, business_date AS detail FROM day_closings c WHERE json_extract((
         SELECT details FROM audit_log WHERE entity = 'day_closings' AND entity_id = c.id
           AND +action = 'day.closed'), '$.addsUp') = 1 AND (
       totals ->> '$.tickets.issued' <> (totals ->> '$.tickets.paid') + (totals ->> '$.tickets.passes')
         + (totals ->> '$.tickets.voided') + (totals ->> '$.tickets.open')
         + coalesce(totals ->> '$.tickets.elsewhere', 0)
       OR totals ->> '$.stays.open' <> (totals ->> '$.stays.before') + (totals ->> '$.stays.in')
         + coalesce(totals ->> '$.stays.takenOver', 0) - (totals ->> '$.stays.out')
         - (totals ->> '$.stays.voided') - coalesce(totals ->> '$.stays.elsewhere', 0))`,
  ),
  sqlCheck(
    'day_closings.in_order',
    'day_closings',
    'was closed before an earlier day, or one between them was left open',
    `SELECT id, business_date AS detail FROM (SELECT id, business_date, created_at,
         lag(created_at) OVER same AS before, lag(business_date) OVER same AS day FROM day_closings
       WINDOW same AS (PARTITION BY terminal_id ORDER BY business_date)) c
     WHERE before > created_at OR EXISTS (SELECT 1 FROM (${ACTIVE}) d
       WHERE d.date > c.day AND d.date < c.business_date)`,
  ),
  sqlCheck(
    'day_closings.shifts_closed',
    'day_closings',
    'was closed while a shift of it was open',
    `SELECT c.id, c.business_date AS detail FROM day_closings c WHERE EXISTS (
       SELECT 1 FROM shifts s WHERE s.terminal_id = c.terminal_id
         AND s.business_date <= c.business_date AND coalesce(s.closed_at, 9e15) > c.created_at)`,
  ),
  sqlCheck(
    'day_closing_addenda.consecutive',
    'day_closing_addenda',
    'is not the next addendum of its closing',
    `SELECT id FROM (SELECT a.id, a.number, a.created_at, c.created_at AS closed, row_number() OVER (
         PARTITION BY day_closing_id ORDER BY a.created_at, a.rowid) AS due
       FROM day_closing_addenda a LEFT JOIN day_closings c ON c.id = a.day_closing_id)
     WHERE number <> due OR closed IS NULL OR created_at < closed`,
  ),
];
