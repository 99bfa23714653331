import { resolve } from 'node:path';
import { notifySite, raiseAlarm } from '@hq/alarms/alarms';
import { buildApp } from '@hq/app';
import { AREAS } from '@hq/areas';
import { hashPassword } from '@hq/auth/password-hash';
import { dayClosings, dayConfirmations, people, terminals } from '@hq/db/schema/index';
import { migrateEmbedded } from '@hq/db/migrate';
import { openPglite } from '@hq/db/pglite';
import { eq } from 'drizzle-orm';
import { CATALOGUE_PARTS } from '@shared/sync/parts';
import { hqOn } from './hq';
import type { TestHq } from './hq';
import { HQ_MIGRATIONS } from './hq-database';
import { bringCatalogue } from './hq-site-catalogue';
import { rowId, siteRows, storeRows, storeSite } from './hq-rows';
import type { SiteRows } from './hq-rows';

/** As `npm run build` makes them. */
const PAGES = resolve(import.meta.dirname, '../../out/hq-web');

export const PUERTO = rowId(1, 1000);
export const CENTRO = rowId(2, 1000);
export const PASSWORD = 'lluvia sobre el puerto viejo';
/** When it is, and the business date that the sites are in. */
export const NOW = Date.parse('2026-11-20T18:00:00Z');
export const TODAY = '2026-11-20';
export const YESTERDAY = '2026-11-19';

export interface TestPages {
  readonly hq: TestHq;
  readonly url: string;
  /** What the booths of Puerto did. */
  readonly puerto: SiteRows;
  /** More stays of today arrive from the booths of Puerto, as a run brings them. Answers what they paid. */
  arrive(): Promise<SiteRows>;
  addPerson(username: string, role: 'manager' | 'admin', first?: boolean): Promise<void>;
  close(): Promise<void>;
}

/** HQ with its built pages on a free port, and two sites that have worked for ten days. */
export async function openPages(): Promise<TestPages> {
  const database = await openPglite(null);
  await migrateEmbedded(database, HQ_MIGRATIONS);
  const hq = await hqOn(database);
  hq.setNow(NOW);
  const shape = { from: '2026-11-11', days: 10, staysPerDay: 30 };
  const puerto = await storeSite(hq, { ...shape, seed: 1, siteId: PUERTO, name: 'Sede Puerto' });
  await storeSite(hq, { ...shape, seed: 2, siteId: CENTRO, name: 'Sede Centro' });
  await hq.db
    .update(terminals)
    .set({ lastContactAt: NOW - 20_000, clockSkewMs: 400, version: '0.3.0', waiting: 0 })
    .where(eq(terminals.siteId, PUERTO));
  await closeOtherwise(hq);
  // Of Centro HQ says everything, of Puerto its booth does but for what it charges.
  await bringCatalogue(hq, PUERTO, ['tariffs']);
  await bringCatalogue(hq, CENTRO, CATALOGUE_PARTS);
  const app = await buildApp(hq, AREAS, PAGES);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    hq,
    url,
    puerto,
    arrive: () => arrive(hq),
    addPerson: (username, role, first = false) => addPerson(hq, username, role, first),
    close: async () => {
      await app.close();
      await hq.close();
    },
  };
}

/** Yesterday was closed at a booth of Puerto with other sums than HQ's. */
async function closeOtherwise(hq: TestHq): Promise<void> {
  const terminalId = rowId(1, 1);
  const closing = { siteId: PUERTO, terminalId, businessDate: YESTERDAY };
  await hq.db.insert(dayClosings).values({
    ...closing,
    id: rowId(1, 3),
    epoch: 1,
    seq: 9000,
    number: 'C-000010',
    totals: {} as never,
    auditHead: '',
    note: '',
    faults: [],
    addsUp: true,
    closedBy: rowId(1, 50),
    createdAt: NOW - 3_600_000,
  });
  const differences = [{ field: 'sales.total', booth: 318_000, hq: 316_540 }];
  await hq.db.insert(dayConfirmations).values({
    ...closing,
    closingId: rowId(1, 3),
    state: 'differs',
    differences,
    totals: {} as never,
    countedAt: NOW - 3_500_000,
  });
  await raiseAlarm(hq, hq.db, {
    siteId: PUERTO,
    terminalId,
    code: 'DAY_DIFFERS',
    subject: YESTERDAY,
    details: { date: YESTERDAY, differences },
  });
}

async function arrive(hq: TestHq): Promise<SiteRows> {
  const rows = siteRows({
    seed: 7,
    siteId: PUERTO,
    from: TODAY,
    days: 1,
    staysPerDay: 40,
    terminals: [rowId(1, 1)],
  });
  await hq.db.transaction(async (tx) => {
    await storeRows(tx, rows);
    await notifySite(tx, PUERTO);
  });
  return rows;
}

async function addPerson(
  hq: TestHq,
  username: string,
  role: 'manager' | 'admin',
  mustChangePassword: boolean,
): Promise<void> {
  await hq.db.insert(people).values({
    id: hq.ids.next(NOW),
    username,
    displayName: 'Ana Díaz',
    role,
    siteIds: null,
    status: 'active',
    passwordHash: await hashPassword(PASSWORD),
    mustChangePassword,
    createdAt: NOW,
  });
}
