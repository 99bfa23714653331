import { launchSignedIn } from '@test/bench/app/launch';
import type { BenchApp } from '@test/bench/app/launch';
import { plateOf } from '@test/bench/app/site';
import type { Bridge } from '@shared/contracts/bridge';
import { isAppError } from '@shared/kernel/errors';
import { displayPlate } from '@shared/kernel/plate';
import { livePast } from '@test/helpers/past-site';
import { lastRecordedInstant } from '@main/core/clock-start';
import { openDatabase } from '@main/db/connection';
import { makeBackup } from '@main/features/backups/make';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { leave } from '@test/bench/till/drive';
import { pastFolder, tidy } from './kept';

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

/**
 * A backup that was just made, of another file: while it runs nothing is copied. Copying and checking a file of 16 GB
 * takes both cores for minutes, and rests ten times as long.
 */
async function haveBackup(folder: string, createdAt: number): Promise<void> {
  await makeBackup({
    source: join(await pastFolder(0), 'coipo.db'),
    folder: join(folder, 'backups'),
    kind: 'auto',
    createdAt,
    key: null,
    program: 'bench',
  });
}

/** The look through the whole file after a start is over. */
async function untilLookedThrough({ page }: BenchApp): Promise<void> {
  const looking = () =>
    page.evaluate(async () => {
      const { coipo } = globalThis as unknown as { readonly coipo: Bridge };
      const state = await coipo.call('app.state', {});
      return state.ok && state.data.care.file === 'unchecked';
    });
  while (await looking()) await delay(500);
}

/** Works on what is kept itself, which is too large to copy; what a run adds to it is a few dozen stays. */
export async function openPastSite(stays: number, cars: number): Promise<PastSite> {
  const folder = await pastFolder(stays);
  tidy(folder);
  const databasePath = join(folder, 'coipo.db');
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
  await haveBackup(folder, now);
  const app = await launchSignedIn(folder, 'Ana');
  await untilLookedThrough(app);
  return {
    stays,
    databasePath,
    inside,
    app,
    close: async () => {
      // Nobody stays inside the kept file.
      await leave(
        app.page,
        inside.map(({ ticket }) => ticket),
      );
      await app.close();
    },
  };
}
