import { BENCH_FOLDER } from '@test/bench/measure/result';
import { launchSignedIn } from '@test/bench/app/launch';
import type { BenchApp } from '@test/bench/app/launch';
import { plateOf } from '@test/bench/app/site';
import { isAppError } from '@shared/kernel/errors';
import { displayPlate } from '@shared/kernel/plate';
import { livePast } from '@test/helpers/past-site';
import { lastRecordedInstant } from '@main/core/clock-start';
import { openDatabase } from '@main/db/connection';
import { linkSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pastFile } from './kept';

export interface InsideCar {
  readonly ticket: string;
  /** As the screen shows it. */
  readonly plate: string;
}

/** The program over a site with so many past stays, an administrator signed in, some cars inside for an hour. */
export interface PastSite {
  readonly stays: number;
  readonly databasePath: string;
  readonly inside: readonly InsideCar[];
  readonly app: BenchApp;
  close(): Promise<void>;
}

/** Other plates in every run: the kept file remembers those of the run before. */
const plateOfRun = (run: number, index: number): string => plateOf((run % 9_000) * 1000 + index);

const HOUR_MINUTES = 60;

/** Since the last thing that happened there: a run may follow soon after another. */
function minutesSince(path: string, now: number): number {
  const db = openDatabase(path, { readonly: true });
  try {
    return Math.max(0, Math.floor((now - lastRecordedInstant(db)) / 60_000));
  } finally {
    db.$client.close();
  }
}

/** Works on the kept file itself, which is too large to copy; what a run adds to it is a few dozen stays. */
export async function openPastSite(stays: number, cars: number): Promise<PastSite> {
  const kept = await pastFile(stays);
  mkdirSync(BENCH_FOLDER, { recursive: true });
  const folder = mkdtempSync(join(BENCH_FOLDER, `run-${stays}-`));
  const databasePath = join(folder, 'coipo.db');
  linkSync(kept, databasePath);
  const run = Math.floor(Date.now() / 1000);
  const inside: InsideCar[] = [];
  const now = Date.now();
  const ago = Math.min(HOUR_MINUTES, minutesSince(databasePath, now));
  await livePast(folder, now, async (past) => {
    past.minutesAgo(ago);
    await past.signIn('Ana Rivas');
    await past.call('shifts.open', { float: { '1000': 20 } }).catch((error: unknown) => {
      // Of a run before this one.
      if (!isAppError(error) || error.code !== 'SHIFT_ALREADY_OPEN') throw error;
    });
    for (let index = 0; index < cars; index += 1) {
      const plate = plateOfRun(run, index);
      const { stay } = await past.checkIn(plate);
      inside.push({ ticket: stay.ticketNumber, plate: displayPlate(plate) });
    }
  });
  const app = await launchSignedIn(folder, 'Ana');
  return {
    stays,
    databasePath,
    inside,
    app,
    close: async () => {
      await leave(app, inside);
      await app.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Nobody stays inside the kept file. */
function leave({ page }: BenchApp, inside: readonly InsideCar[]): Promise<void> {
  return page.evaluate(
    async (tickets) => {
      const { coipo } = globalThis as unknown as {
        readonly coipo: import('@shared/contracts/bridge').Bridge;
      };
      for (const text of tickets) {
        const found = await coipo.call('sessions.lookup', { text });
        if (!found.ok || found.data.kind !== 'inside') continue;
        const { sessionId } = found.data.stay;
        const quote = await coipo.call('payments.quote', { sessionId, agreementId: null });
        if (!quote.ok) throw new Error(quote.error.code);
        const { quotedAt, amount, cashAmount } = quote.data;
        const paid = await coipo.call('payments.pay', {
          requestId: crypto.randomUUID(),
          sessionId,
          quotedAt,
          agreementId: null,
          tenders: amount === 0 ? [] : [{ method: 'cash', received: cashAmount }],
          lostTicket: null,
        });
        if (!paid.ok) throw new Error(paid.error.code);
      }
    },
    inside.map(({ ticket }) => ticket),
  );
}
