import Database from 'better-sqlite3';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { launchSignedIn } from './app/launch';
import { makeBenchSite } from './app/site';
import { figure } from './measure/figure';
import { publish } from './measure/result';
import { quantile } from './measure/spread';
import { work } from './till/drive';
import type { Worked } from './till/drive';
import { printerSink } from './till/printer-sink';
import type { PrinterSink } from './till/printer-sink';
import { RawBooth, writtenByCheckIn, writtenByPayment } from './till/raw';

const GOAL_RATIO = 2;
const GOAL_PAY_MS = 50;
const GOAL_PRINTER_MS = 150;
/** A paper that has not come by then is not on its way. */
const PAPERS_WITHIN_MS = 20_000;
/** Cars of a round that only warm both sides up. */
const WARM = 20;

interface Round {
  readonly checkIn: readonly number[];
  readonly rawCheckIn: readonly number[];
  readonly pay: readonly number[];
  readonly rawPay: readonly number[];
  readonly trip: readonly number[];
  readonly printer: readonly number[];
}

/** The same rows again, raw, in the order in which they were made. */
function writeRaw(
  path: string,
  rawPath: string,
  worked: Worked,
): Pick<Round, 'rawCheckIn' | 'rawPay'> {
  const db = new Database(path, { readonly: true });
  const raw = new RawBooth(rawPath);
  const [rawPay, rawCheckIn]: [number[], number[]] = [[], []];
  try {
    for (const [index, { id }] of worked.payments.entries()) {
      rawPay.push(raw.write(writtenByPayment(db, id)));
      rawCheckIn.push(raw.write(writtenByCheckIn(db, worked.checkIns[index]?.id ?? '')));
    }
    return { rawCheckIn, rawPay };
  } finally {
    raw.close();
    db.close();
  }
}

async function papersOf(sink: PrinterSink, count: number): Promise<void> {
  for (let waited = 0; sink.firstBytes.length < count; waited += 20) {
    if (waited > PAPERS_WITHIN_MS)
      throw new Error(`${sink.firstBytes.length} of ${count} papers came`);
    await delay(20);
  }
}

/** The program, freshly started on a copy of the site, works through the cars; then the raw writer does. */
async function roundOn(
  template: string,
  folder: string,
  sink: PrinterSink,
  cars: number,
): Promise<Round> {
  mkdirSync(folder);
  const [path, rawPath] = [join(folder, 'coipo.db'), join(folder, 'raw.db')];
  for (const to of [path, rawPath]) copyFileSync(join(template, 'coipo.db'), to);
  const app = await launchSignedIn(folder);
  const before = sink.firstBytes.length;
  const all = Array.from({ length: WARM + cars }, (_, index) => index);
  const worked = await work(
    app.page,
    all,
    all.map((index) => 1_000_000 + index),
  );
  await papersOf(sink, before + 2 * all.length);
  await app.close();
  const bare = writeRaw(path, rawPath, worked);
  const bytes = sink.firstBytes.slice(before);
  const measured = <T>(list: readonly T[]): T[] => list.slice(WARM);
  return {
    checkIn: measured(worked.checkIns).map(({ ms }) => ms),
    rawCheckIn: measured(bare.rawCheckIn),
    pay: measured(worked.payments).map(({ ms }) => ms),
    rawPay: measured(bare.rawPay),
    trip: measured(worked.trips),
    // One paper at a time: the first that begins after the payment did is its receipt.
    printer: measured(worked.payments).map(
      ({ beganAt }) => (bytes.find((at) => at >= beganAt) ?? Number.NaN) - beganAt,
    ),
  };
}

/**
 * Check-ins and payments over the real bridge of the real program, each until it was on disk and answered, beside
 * the same rows written raw on the same disk; and from a payment to the first byte at the printer.
 */
export async function bench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '5' },
      cars: { type: 'string', default: '200' },
      spots: { type: 'string', default: '500' },
    },
  });
  const cars = Number(values.cars);
  const folder = mkdtempSync(join(tmpdir(), 'coipo-bench-'));
  const template = join(folder, 'template');
  const sink = await printerSink();
  try {
    mkdirSync(template);
    const site = { spots: Number(values.spots), inside: WARM + cars };
    await makeBenchSite(template, { ...site, printerPort: sink.port });
    const rounds: Round[] = [];
    for (let round = 0; round < Number(values.rounds); round += 1) {
      const found = await roundOn(template, join(folder, `round-${round}`), sink, cars);
      rounds.push(found);
      const half = (name: keyof Round): string => quantile(found[name], 0.5).toFixed(2);
      process.stdout.write(
        `  medians, ms: check-in ${half('checkIn')} raw ${half('rawCheckIn')}, pay ${half('pay')} raw ${half('rawPay')}, trip ${half('trip')}\n`,
      );
    }
    const at = (name: keyof Round, share: number): number[] =>
      rounds.map((it) => quantile(it[name], share));
    const what = 'the same rows raw';
    return publish('check-in', [
      figure({
        what: 'check-in, IPC call → committed and answered, p99',
        unit: 'ms',
        values: at('checkIn', 0.99),
        reference: { what, values: at('rawCheckIn', 0.99), atMost: GOAL_RATIO },
      }),
      figure({
        what: 'check-in, median',
        unit: 'ms',
        values: at('checkIn', 0.5),
        reference: { what, values: at('rawCheckIn', 0.5) },
      }),
      figure({
        what: 'payment, IPC call → durable and answered, p99',
        unit: 'ms',
        values: at('pay', 0.99),
        atMost: GOAL_PAY_MS,
        reference: { what, values: at('rawPay', 0.99) },
      }),
      figure({
        what: 'payment, median',
        unit: 'ms',
        values: at('pay', 0.5),
        reference: { what, values: at('rawPay', 0.5) },
      }),
      figure({
        what: 'payment → first byte at the printer, p99',
        unit: 'ms',
        values: at('printer', 0.99),
        atMost: GOAL_PRINTER_MS,
      }),
      figure({ what: 'a call there and back, median', unit: 'ms', values: at('trip', 0.5) }),
    ]);
  } finally {
    await sink.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
