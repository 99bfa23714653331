import { sites, terminals } from '@hq/db/schema/index';
import type { LogOwner } from '@hq/ingest/index';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { thisTerminal } from '@main/core/terminal';
import { withWriteTx } from '@main/db/transaction';
import { keepEnrolment } from '@main/features/sync/enrol/enrol';
import type { Surroundings } from '@main/features/compose';
import { newKey } from '@main/features/sync/hq/key';
import { memoryBox } from '@main/features/sync/ports';
import type { SyncHome } from '@main/features/sync/ports';
import type { Enrolled } from '@shared/sync/enrol';
import { HQ_OWNER } from '@shared/sync/parts';
import { MORNING, openDemoBooth, openTestBooth } from './booth';
import type { TestBooth } from './booth';
import { testHq } from './hq';
import type { TestHq } from './hq';
import { manualTimers } from './manual-timers';
import type { ManualTimers } from './manual-timers';

export interface ListeningHq extends TestHq {
  readonly url: string;
}

/** HQ on a real port, at the booth's morning. */
export async function listeningHq(hq?: TestHq): Promise<ListeningHq> {
  const it = hq ?? (await testHq());
  it.setNow(MORNING);
  await it.app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => it.close());
  return { ...it, url: `http://127.0.0.1:${(it.app.server.address() as AddressInfo).port}` };
}

export interface SyncedBooth extends TestBooth {
  readonly timers: ManualTimers;
  readonly secrets: SyncHome['secrets'];
  /** Until the round under way, and those it asks for, are over. */
  settled(): Promise<void>;
}

/** The demonstration booth with its operator and a shift; not enrolled, and its engine started. */
export async function syncedBooth(
  change: Partial<SyncHome> = {},
  more: Partial<Surroundings> = {},
): Promise<SyncedBooth> {
  const timers = manualTimers();
  const secrets = memoryBox();
  const surroundings = { ...more, sync: { timers, secrets, random: () => 1, ...change } };
  return started(await openDemoBooth({ surroundings }), timers, secrets);
}

/** The same file opened anew, by the same PC, after the booth over it was stopped. */
export function reopened(
  { databasePath, secrets, clock }: SyncedBooth,
  change: Partial<SyncHome> = {},
): SyncedBooth {
  const timers = manualTimers();
  const surroundings = { sync: { timers, secrets, random: () => 1, ...change } };
  const booth = openTestBooth(databasePath, surroundings);
  booth.clock.set(clock.now());
  return started(booth, timers, secrets);
}

function started(
  booth: TestBooth,
  timers: ManualTimers,
  secrets: SyncHome['secrets'],
): SyncedBooth {
  onTestFinished(() => booth.sync.stop());
  booth.sync.start();
  return { ...booth, timers, secrets, settled: () => booth.sync.idle() };
}

/** As after a good enrolment at an HQ that answers at `url`; nothing is told to HQ. */
export function enrolAt(
  booth: SyncedBooth,
  url: string,
  {
    publicKey = newKey(booth.secrets).publicKey,
    siteId = crypto.randomUUID() as string,
    lastEpoch = 0,
  } = {},
): void {
  const enrolled: Enrolled = {
    siteId,
    siteName: 'Sede Bellavista',
    zone: 'America/Santiago',
    terminalId: thisTerminal(booth.core.db).id,
    role: 'first',
    lastEpoch,
    ownership: {
      tariffs: HQ_OWNER,
      people: HQ_OWNER,
      agreements: HQ_OWNER,
      spots: HQ_OWNER,
      messages: HQ_OWNER,
      company: HQ_OWNER,
    },
    now: booth.clock.now(),
  };
  const enrolment = { actor: null, enrolled, hqUrl: url, publicKey, clockOffsetMs: 0 };
  withWriteTx(booth.core.db, (tx) => keepEnrolment(booth.core, tx, enrolment));
  booth.sync.renew();
}

/** Puts the booth into HQ's list and joins it, by way of `url` when HQ is not to be reached directly. */
export async function joinHq(
  booth: SyncedBooth,
  hq: ListeningHq,
  url: string = hq.url,
): Promise<LogOwner> {
  const now = hq.now();
  const siteId = hq.ids.next(now);
  const { id: terminalId, code, name } = thisTerminal(booth.core.db);
  const { publicKey } = newKey(booth.secrets);
  const site = { siteId, name: 'Sede Bellavista', zone: 'America/Santiago' };
  await hq.db.insert(sites).values({ ...site, createdAt: now });
  const known = { status: 'active', enrolledAt: now } as const;
  await hq.db.insert(terminals).values({ siteId, id: terminalId, code, name, publicKey, ...known });
  enrolAt(booth, url, { publicKey, siteId });
  return { siteId, terminalId };
}
