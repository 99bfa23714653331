import Database from 'better-sqlite3';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { launchSignedIn } from './app/launch';
import { makeBenchSite, plateOf } from './app/site';
import { figure } from './measure/figure';
import { publish } from './measure/result';
import { quantile } from './measure/spread';
import { checkIn, pay, trip } from './till/drive';
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
  readonly checkIn: number[];
  readonly rawCheckIn: number[];
  readonly pay: number[];
  readonly rawPay: number[];
  readonly trip: number[];
  readonly printer: number[];
}

async function papersOf(sink: PrinterSink, count: number): Promise<void> {
  for (let waited = 0; sink.firstBytes.length < count; waited += 20) {
    if (waited > PAPERS_WITHIN_MS)
      throw new Error(`${sink.firstBytes.length} of ${count} papers came`);
    await delay(20);
  }
}

/** The screen has followed, the paper is printed: the next car comes later than this. */
const BREATH_MS = 120;

/** The program, freshly started on a copy of the site, works through the cars; after each step the raw writer does. */
async function roundOn(
  template: string,
  folder: string,
  sink: PrinterSink,
  cars: number,
): Promise<Round> {
  mkdirSync(folder);
  const [path, rawPath] = [join(folder, 'coipo.db'), join(folder, 'raw.db')];
  for (const to of [path, rawPath]) copyFileSync(join(template, 'coipo.db'), to);
  const { page, close } = await launchSignedIn(folder);
  const db = new Database(path, { readonly: true });
  const raw = new RawBooth(rawPath);
  const before = sink.firstBytes.length;
  const round: Round = { checkIn: [], rawCheckIn: [], pay: [], rawPay: [], trip: [], printer: [] };
  const paidAt: number[] = [];
  for (let car = 0; car < WARM + cars; car += 1) {
    const paid = await pay(page, plateOf(car));
    await delay(BREATH_MS);
    const rawPay = raw.write(writtenByPayment(db, paid.id));
    const entered = await checkIn(page, plateOf(1_000_000 + car));
    await delay(BREATH_MS);
    const rawCheckIn = raw.write(writtenByCheckIn(db, entered.id));
    const there = await trip(page);
    if (car < WARM) continue;
    round.pay.push(paid.ms);
    round.rawPay.push(rawPay);
    round.checkIn.push(entered.ms);
    round.rawCheckIn.push(rawCheckIn);
    round.trip.push(there);
    paidAt.push(paid.beganAt);
  }
  await papersOf(sink, before + 2 * (WARM + cars));
  raw.close();
  db.close();
  await close();
  // One paper at a time: the first that begins after the payment did is its receipt.
  const waits = paidAt.map((at) => (sink.firstBytes.find((it) => it >= at) ?? Number.NaN) - at);
  round.printer.push(...waits);
  return round;
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
