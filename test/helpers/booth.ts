import { contracts } from '@shared/contracts/index';
import type { CallInput, CallName, CallOutput } from '@shared/contracts/index';
import { DEMO_PIN } from '@shared/kernel/demo';
import { AppError } from '@shared/kernel/errors';
import { randomIds } from '@shared/kernel/ids';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { onTestFinished } from 'vitest';
import { manualClock } from '@main/core/clock';
import { noDialogs } from '@main/core/file-dialogs';
import { noKiosk } from '@main/features/kiosk/index';
import { eventHub } from '@main/core/event-hub';
import { silentLogger } from '@main/core/logger';
import { openMigrated } from '@main/db/migrate';
import { composeBooth } from '@main/features/compose';
import type { Booth, Surroundings } from '@main/features/compose';
import { configuredPrinter } from '@main/features/receipts/index';
import { loadDemoSite } from '@main/features/setup/index';
import { callRouter } from '@main/ipc/router';
import type { Router } from '@main/ipc/router';

/** A Friday morning, summer time in Santiago: 2026-11-20 08:00 −03. */
export const MORNING = Date.parse('2026-11-20T11:00:00Z');
export const MINUTE = 60_000;

export interface TestBooth extends Booth {
  readonly folder: string;
  readonly databasePath: string;
  readonly clock: ReturnType<typeof manualClock>;
  readonly route: Router;
  /** Makes a call as the screen does; throws the refusal as an AppError. */
  call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
    approvalId?: string,
  ): Promise<CallOutput<Name>>;
  passMinutes(minutes: number): void;
}

/** The answer, after checking that it is what the contract says and nothing besides. */
function asContracted<Name extends CallName>(name: Name, data: unknown): CallOutput<Name> {
  const declared = contracts[name].output.parse(data);
  if (!isDeepStrictEqual(declared, data)) throw new Error(`${name} answers more than its contract`);
  return data as CallOutput<Name>;
}

/** An empty folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'coipo-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** There is no Electron in these tests: a job that needs it fails as if there were no printer. */
const noPages = {
  toSystem: () => Promise.reject(new AppError('PRINTER_UNKNOWN')),
  toPdf: () => Promise.reject(new AppError('PRINTER_UNKNOWN')),
};

/** The whole booth over a real file database with the production migrations. Nothing is set up yet. */
export function openTestBooth(
  databasePath = join(temporaryFolder(), 'coipo.db'),
  surroundings: Partial<Surroundings> = {},
): TestBooth {
  const booth = boothOver(databasePath, surroundings);
  onTestFinished(() => closeBooth(booth));
  return booth;
}

/** Ends what works behind the calls of a booth, and closes its file. */
export async function closeBooth({ queue, core }: TestBooth): Promise<void> {
  await queue.stop();
  core.db.$client.close();
}

/** The same, closed by whoever opened it. */
export function boothOver(
  databasePath: string,
  surroundings: Partial<Surroundings> = {},
): TestBooth {
  const { db } = openMigrated(databasePath, { durability: 'off' });
  const clock = manualClock(MORNING);
  const core = { db, clock, ids: randomIds(), log: silentLogger(), events: eventHub() };
  const folder = join(databasePath, '..');
  const booth = composeBooth(core, {
    printer: configuredPrinter(noPages, process.platform),
    systemPrinters: () => Promise.resolve([]),
    papersFolder: join(folder, 'papers'),
    version: '0.0.0-test',
    diskLow: () => false,
    dialogs: noDialogs,
    kiosk: noKiosk(),
    logsFolder: join(folder, 'logs'),
    ...surroundings,
  });
  const route = callRouter({ ...booth, log: core.log });
  return {
    ...booth,
    folder,
    databasePath,
    clock,
    route,
    call: async (name, input, approvalId) => {
      const result = await route(name, input, approvalId);
      if (result.ok) return asContracted(name, result.data);
      throw new AppError(result.error.code, result.error.details, result.error.message);
    },
    passMinutes: (minutes) => clock.set(clock.now() + minutes * MINUTE),
  };
}

export type DemoPerson = 'Marcela Fuentes' | 'Rodrigo Soto' | 'Ana Rivas';

export async function signInAs(booth: TestBooth, displayName: DemoPerson): Promise<void> {
  const tiles = await booth.call('access.tiles', {});
  const tile = tiles.find((person) => person.displayName === displayName);
  if (!tile) throw new Error(`no tile for ${displayName}`);
  await booth.call('access.signIn', { userId: tile.userId, pin: DEMO_PIN });
}

/** Rodrigo, the supervisor, approves one call of the person signed in; answers the approval's id. */
export async function approvalFor<Name extends CallName>(
  booth: TestBooth,
  call: Name,
  input: CallInput<Name>,
  displayName: DemoPerson = 'Rodrigo Soto',
): Promise<string> {
  const people = await booth.call('approvals.people', { call });
  const approver = people.find((person) => person.displayName === displayName);
  if (!approver) throw new Error(`${displayName} may not approve ${call}`);
  const { approvalId } = await booth.call('approvals.give', {
    call,
    input,
    reason: 'a reason of the test',
    approver: { by: 'pin', userId: approver.userId, pin: DEMO_PIN },
  });
  return approvalId;
}

/** The demonstration site with its operator signed in; optionally with a shift of $50.000. */
export async function openDemoBooth(
  options: { readonly shift?: boolean; readonly surroundings?: Partial<Surroundings> } = {},
): Promise<TestBooth> {
  const booth = openTestBooth(undefined, options.surroundings);
  await loadDemoSite(booth.core, join(booth.folder, 'papers'));
  await signInAs(booth, 'Marcela Fuentes');
  if (options.shift ?? true) await booth.call('shifts.open', { float: { '10000': 4, '1000': 10 } });
  return booth;
}

/** Lets a car in at the clock's instant. */
export async function checkIn(
  booth: TestBooth,
  plate: string,
  spotId: string | null = null,
): Promise<CallOutput<'sessions.checkIn'>> {
  return booth.call('sessions.checkIn', {
    plate,
    vehicleClass: 'car',
    spotId,
    requestId: crypto.randomUUID(),
  });
}

/** Charges a stay in cash with the notes given (exactly what is due by default). */
export async function payCash(
  booth: TestBooth,
  sessionId: string,
  received?: number,
): Promise<CallOutput<'payments.pay'>> {
  const charge = await booth.call('payments.quote', { sessionId, agreementId: null });
  return booth.call('payments.pay', {
    requestId: crypto.randomUUID(),
    sessionId,
    quotedAt: charge.quotedAt,
    agreementId: null,
    tenders:
      charge.amount === 0 ? [] : [{ method: 'cash', received: received ?? charge.cashAmount }],
    lostTicket: null,
  });
}
