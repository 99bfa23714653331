import Database from 'better-sqlite3';
import { parseArgs } from 'node:util';
import type { CallInput } from '@shared/contracts/index';
import { scanToAmount } from './app/scan';
import { plateOf } from './app/site';
import { figure } from './measure/figure';
import type { Figure } from './measure/figure';
import { publish } from './measure/result';
import { quantile } from './measure/spread';
import { checkInsBeside, timeCall } from './past/calls';
import { openPastSite } from './past/site';
import type { PastSite } from './past/site';

const SCANNED = '24';
const GOAL_SCAN_MS = 100;
const GOAL_SCAN_RATIO = 1.2;
const GOAL_REPORT_MS = 1000;
const PROBES = 20;

type Question = CallInput<'reports.run'>['question'];

/** Business dates, both included, so many days back from today. */
const daysBack = (days: number): string =>
  Temporal.Now.plainDateISO().subtract({ days }).toString();

const question = (from: string): Question => ({
  type: 'revenue_day',
  period: { kind: 'dates', from, to: daysBack(4) },
  at: null,
  filters: { vehicleClass: null, operatorId: null },
});

/** What the report has to add up, in the least SQL. */
function rawReport(path: string, from: string): number {
  const db = new Database(path, { readonly: true });
  const began = performance.now();
  db.prepare(
    `SELECT business_date, count(*), sum(amount) FROM payments
     WHERE business_date BETWEEN ? AND ? GROUP BY business_date`,
  ).all(from, daysBack(4));
  db.prepare(
    `SELECT business_date, sum(amount) FROM payment_reversals
     WHERE business_date BETWEEN ? AND ? GROUP BY business_date`,
  ).all(from, daysBack(4));
  const ms = performance.now() - began;
  db.close();
  return ms;
}

const CALLS = {
  'lookup of a plate': (site) =>
    timeCall(site.app.page, 'sessions.lookup', { text: site.inside[0]?.plate ?? '' }, PROBES),
  'the map': (site) => timeCall(site.app.page, 'parking.board', {}, PROBES),
  'search of stays inside': (site) =>
    timeCall(
      site.app.page,
      'sessions.search',
      { text: site.inside[0]?.plate.slice(0, 3) ?? '' },
      PROBES,
    ),
  'payments by the beginning of a plate': (site) =>
    timeCall(site.app.page, 'payments.search', { text: 'BCD' }, PROBES),
  'payments, newest page': (site) =>
    timeCall(site.app.page, 'payments.search', { text: '' }, PROBES),
  'audit, newest page': (site) => timeCall(site.app.page, 'audit.list', { filter: {} }, PROBES),
  'audit of one group': (site) =>
    timeCall(site.app.page, 'audit.list', { filter: { group: 'people' } }, PROBES),
  'audit by a plate': (site) =>
    timeCall(
      site.app.page,
      'audit.list',
      { filter: { text: site.inside[1]?.plate ?? '' } },
      PROBES,
    ),
  'today under the field': (site) => timeCall(site.app.page, 'payments.today', {}, PROBES),
} satisfies Record<string, (site: PastSite) => Promise<number[]>>;

interface Round {
  scan: number[];
  calls: Record<string, number>;
  month: number;
  rawMonth: number;
  all: number;
  rawAll: number;
  beside: number[];
  alone: number[];
}

async function roundOf(site: PastSite, round: number): Promise<Round> {
  const scan: number[] = [];
  for (const { ticket, plate } of site.inside)
    scan.push(await scanToAmount(site.app, ticket, plate));
  const calls: Record<string, number> = {};
  for (const [name, call] of Object.entries(CALLS)) {
    calls[name] = quantile(await call(site), 0.95);
  }
  const { page } = site.app;
  const plates = Array.from({ length: 400 }, (_, index) =>
    plateOf(9_900_000 + round * 400 + index),
  );
  const alone = await checkInsBeside(page, null, plates.slice(0, 40));
  const month = await checkInsBeside(page, question(daysBack(33)), plates);
  const rawMonth = rawReport(site.databasePath, daysBack(33));
  const all = await checkInsBeside(page, question(daysBack(1500)), plates);
  return {
    scan,
    calls,
    month: month.report,
    rawMonth,
    all: all.report,
    rawAll: rawReport(site.databasePath, daysBack(1500)),
    beside: [...month.checkIns, ...all.checkIns],
    alone: alone.checkIns,
  };
}

function figures(rounds: ReadonlyMap<number, readonly Round[]>): Figure[] {
  const empty = rounds.get(0) ?? [];
  const found: Figure[] = [];
  const p95 = (list: readonly Round[]): number[] => list.map(({ scan }) => quantile(scan, 0.95));
  for (const [stays, list] of rounds) {
    const of = `${stays.toLocaleString('en')} past stays`;
    const reference = { what: 'with none', values: p95(empty) };
    found.push(
      figure({
        what: `scan → amount on screen, p95, ${of}`,
        unit: 'ms',
        values: p95(list),
        atMost: GOAL_SCAN_MS,
        ...(stays > 0 && { reference: { ...reference, atMost: GOAL_SCAN_RATIO } }),
      }),
    );
    for (const name of Object.keys(CALLS)) {
      const values = (rows: readonly Round[]): number[] =>
        rows.map(({ calls }) => calls[name] ?? Number.NaN);
      found.push(
        figure({
          what: `${name}, p95, ${of}`,
          unit: 'ms',
          values: values(list),
          ...(stays > 0 && { reference: { what: 'with none', values: values(empty) } }),
        }),
      );
    }
    if (stays === 0) continue;
    found.push(
      figure({
        what: `month report, ${of}`,
        unit: 'ms',
        values: list.map(({ month }) => month),
        atMost: GOAL_REPORT_MS,
        reference: { what: 'raw SQL', values: list.map(({ rawMonth }) => rawMonth) },
      }),
      figure({
        what: `report of everything by day, ${of}`,
        unit: 'ms',
        values: list.map(({ all }) => all),
        reference: { what: 'raw SQL', values: list.map(({ rawAll }) => rawAll) },
      }),
      figure({
        what: `check-in while a report runs, p95, ${of}`,
        unit: 'ms',
        values: list.map(({ beside }) => quantile(beside, 0.95)),
        reference: {
          what: 'with none running',
          values: list.map(({ alone }) => quantile(alone, 0.95)),
        },
      }),
    );
  }
  return found;
}

/**
 * What a long past costs: the real program over files with so many past stays, all open at once and asked by turns.
 * Answers the exit code.
 */
export async function bench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      stays: { type: 'string', default: '0,100000,1000000' },
      rounds: { type: 'string', default: '5' },
      scans: { type: 'string', default: SCANNED },
    },
  });
  const sites: PastSite[] = [];
  const rounds = new Map<number, Round[]>();
  try {
    for (const stays of values.stays.split(',').map(Number)) {
      sites.push(await openPastSite(stays, Number(values.scans)));
      rounds.set(stays, []);
    }
    // The first one warms all of them up.
    for (let round = -1; round < Number(values.rounds); round += 1) {
      for (const site of sites) {
        const found = await roundOf(site, round + 1);
        if (round >= 0) rounds.get(site.stays)?.push(found);
      }
    }
  } finally {
    for (const site of sites) await site.close();
  }
  return publish('past', figures(rounds));
}
