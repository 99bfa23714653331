import { raiseAlarm, settleAlarms } from '@hq/alarms/alarms';
import type { HqTx } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import { dayConfirmations } from '@hq/db/schema/index';
import { appendFeed } from '@hq/feed/append';
import type { FeedChange } from '@hq/feed/append';
import type { Hq } from '@hq/hq';
import type { AfterRun, StoredRun } from '@hq/ingest/stored-run';
import {
  CASH_MOVEMENTS,
  DAY_CLOSINGS,
  DAY_CLOSING_ADDENDA,
  PAYMENTS,
  PAYMENT_REVERSALS,
  RECEIVABLE_COLLECTIONS,
  SHIFTS,
} from '@hq/ingest/tables';
import type { DayTotals } from '@shared/contracts/closings';
import { getTableColumns, sql } from 'drizzle-orm';
import { countDays } from './count-days';
import { differencesOf } from './differences';
import type { DayQuestion } from './question';

/** A closed day with the newest totals that the booth gave of it. */
interface ClosedDay {
  readonly closingId: string;
  readonly terminalId: string;
  readonly businessDate: string;
  readonly totals: DayTotals;
  readonly epoch: number;
  readonly seq: number;
  readonly untilEpoch: number;
  readonly untilSeq: number;
}

/** Counts the closed days anew that a run says something of, and those that it closes. */
export const checkDays: AfterRun = async (hq, tx, run) => {
  const { siteId } = run.owner;
  const days = [...touchedDays(run), ...(await daysOfKnown(tx, run))];
  const closed = await closedAmong(tx, siteId, days);
  await checkClosed(hq, tx, siteId, closed, run.zone);
};

interface DayOf {
  readonly terminal: string;
  readonly date: string;
}

/** Days by terminal that a run may have changed the totals of. */
function touchedDays({ owner, rows, stays }: StoredRun): DayOf[] {
  const own = [
    DAY_CLOSINGS,
    DAY_CLOSING_ADDENDA,
    PAYMENTS,
    PAYMENT_REVERSALS,
    RECEIVABLE_COLLECTIONS,
    CASH_MOVEMENTS,
    SHIFTS,
  ] as unknown as readonly (typeof PAYMENTS)[];
  const touched = new Map<string, DayOf>();
  const add = (terminal: string | null, date: string | null | undefined): void => {
    if (terminal && date) touched.set(`${terminal} ${date}`, { terminal, date });
  };
  for (const rule of own) {
    for (const { businessDate } of rows.of(rule)) add(owner.terminalId, businessDate);
  }
  for (const { before, after } of stays) {
    // A stay of a closed day that is paid later changes nothing of that day.
    if (before?.businessDate !== after.businessDate || before.startTime !== after.startTime) {
      add(before?.entryTerminalId ?? null, before?.businessDate);
      add(after.entryTerminalId, after.businessDate);
    }
    if (before?.endDate !== after.endDate || before?.exitTerminalId !== after.exitTerminalId) {
      add(before?.exitTerminalId ?? null, before?.endDate);
      add(after.exitTerminalId, after.endDate);
    }
  }
  return [...touched.values()];
}

/** Days of the booths that were paid for a stay before HQ knew who had let it in. */
async function daysOfKnown(tx: HqTx, { owner, stays }: StoredRun): Promise<DayOf[]> {
  const known = stays.filter(
    ({ before, after }) => before?.entryTerminalId === null && after.entryTerminalId !== null,
  );
  if (known.length === 0) return [];
  const ids = JSON.stringify(known.map(({ after }) => after.id));
  return rowsOf<DayOf>(
    tx,
    sql`SELECT DISTINCT terminal_id AS terminal, business_date AS date FROM payments
        WHERE site_id = ${owner.siteId}
          AND session_id IN (SELECT json_array_elements_text(${ids}::json))`,
  );
}

async function closedAmong(tx: HqTx, siteId: string, days: readonly DayOf[]): Promise<ClosedDay[]> {
  if (days.length === 0) return [];
  return rowsOf<ClosedDay>(
    tx,
    sql`SELECT DISTINCT ON (c.terminal_id, c.business_date) c.id AS "closingId", c.terminal_id AS "terminalId", c.business_date AS "businessDate",
          coalesce(a.totals, c.totals) AS totals, c.epoch, c.seq,
          coalesce(a.epoch, c.epoch) AS "untilEpoch", coalesce(a.seq, c.seq) AS "untilSeq"
        FROM json_to_recordset(${JSON.stringify(days)}::json) AS d(terminal text, date text)
        JOIN day_closings c ON c.site_id = ${siteId} AND c.terminal_id = d.terminal
          AND c.business_date = d.date
        LEFT JOIN LATERAL (
          SELECT totals, epoch, seq FROM day_closing_addenda
          WHERE site_id = c.site_id AND day_closing_id = c.id AND terminal_id = c.terminal_id
          ORDER BY number DESC LIMIT 1
        ) a ON true
        -- A restored booth may have closed a day a second time.
        ORDER BY c.terminal_id, c.business_date, c.epoch DESC, c.seq DESC`,
  );
}

/** Counts every closed day of a site anew: after its rows were made again. */
export async function checkAllDays(
  hq: Hq,
  tx: HqTx,
  siteId: string,
  zone: string,
): Promise<number> {
  const days = await rowsOf<DayOf>(
    tx,
    sql`SELECT DISTINCT terminal_id AS terminal, business_date AS date FROM day_closings
        WHERE site_id = ${siteId}`,
  );
  await checkClosed(hq, tx, siteId, await closedAmong(tx, siteId, days), zone);
  return days.length;
}

/** So many days are counted by one statement: some milliseconds of the server's time each. */
const AT_ONCE = 50;

/** Counts closed days, keeps what they came to, and tells the booths. */
async function checkClosed(
  hq: Hq,
  tx: HqTx,
  siteId: string,
  days: readonly ClosedDay[],
  zone: string,
): Promise<void> {
  for (let from = 0; from < days.length; from += AT_ONCE) {
    const some = days.slice(from, from + AT_ONCE);
    const totals = await countDays(tx, siteId, some.map(questionOf), zone);
    const countedAt = hq.now();
    const checked = some.map((day, index) => checkedDay(day, totals[index], countedAt));
    await keep(tx, siteId, checked);
    await alarm(hq, tx, siteId, checked);
    await appendFeed(tx, siteId, checked.map(entryOf), countedAt);
  }
}

const questionOf = (day: ClosedDay): DayQuestion => ({
  terminalId: day.terminalId,
  date: day.businessDate,
  closed: { epoch: day.epoch, seq: day.seq },
  until: { epoch: day.untilEpoch, seq: day.untilSeq },
});

type Checked = Omit<typeof dayConfirmations.$inferInsert, 'siteId'>;

function checkedDay(
  { closingId, terminalId, businessDate, totals: booth }: ClosedDay,
  totals: DayTotals | undefined,
  countedAt: number,
): Checked {
  if (!totals) throw new Error('a day was not counted');
  const differences = differencesOf(booth, totals);
  const state = differences.length === 0 ? ('confirmed' as const) : ('differs' as const);
  return { terminalId, businessDate, closingId, state, differences, totals, countedAt };
}

async function keep(tx: HqTx, siteId: string, checked: readonly Checked[]): Promise<void> {
  const { closingId, state, differences, totals, countedAt } = getTableColumns(dayConfirmations);
  const excluded = ({ name }: { readonly name: string }) => sql.raw(`excluded.${name}`);
  await tx
    .insert(dayConfirmations)
    .values(checked.map((day) => ({ siteId, ...day })))
    .onConflictDoUpdate({
      target: [dayConfirmations.siteId, dayConfirmations.terminalId, dayConfirmations.businessDate],
      set: {
        closingId: excluded(closingId),
        state: excluded(state),
        differences: excluded(differences),
        totals: excluded(totals),
        countedAt: excluded(countedAt),
      },
    });
}

const keyOf = ({ terminalId, businessDate }: Checked): string => `${terminalId}/${businessDate}`;

async function alarm(hq: Hq, tx: HqTx, siteId: string, checked: readonly Checked[]): Promise<void> {
  const right = checked.filter(({ state }) => state === 'confirmed').map(keyOf);
  await settleAlarms(hq, tx, { siteId, code: 'DAY_DIFFERS', subjects: right });
  for (const day of checked) {
    if (day.state === 'confirmed') continue;
    const { terminalId, businessDate, closingId, differences } = day;
    const details = { businessDate, closingId, differences };
    const subject = keyOf(day);
    await raiseAlarm(hq, tx, { siteId, terminalId, code: 'DAY_DIFFERS', subject, details });
  }
}

function entryOf(day: Checked): FeedChange {
  const { closingId, terminalId, businessDate, state, differences, countedAt } = day;
  const body = {
    dayClosingId: closingId,
    terminalId,
    businessDate,
    state,
    differences,
    checkedAt: countedAt,
  };
  return { kind: 'closing', key: keyOf(day), body, origin: null };
}
