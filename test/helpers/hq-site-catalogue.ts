import { firstOwner } from '@hq/catalogue/ownership';
import { catalogueOwnership, terminals } from '@hq/db/schema/index';
import { appendFeed, lockFeed } from '@hq/feed/append';
import { transferPart } from '@hq/catalogue/transfer';
import { BUILT_IN_ROLES } from '@shared/contracts/permissions';
import type { UploadedRow } from '@shared/sync/catalogue';
import type { FeedRow } from '@shared/sync/feed';
import type { CataloguePart } from '@shared/sync/parts';
import { asc, eq } from 'drizzle-orm';
import { classRow, policyRow, rowId, tariffRow } from './catalogue-rows';
import type { TestHq } from './hq';

const SINCE = Date.parse('2026-01-01T03:00:00Z');

const roleRow = (code: keyof typeof BUILT_IN_ROLES, n: number): UploadedRow => {
  const permissions = [...BUILT_IN_ROLES[code]];
  const body: FeedRow<'role'> = {
    id: rowId(n),
    code,
    name: code,
    builtIn: true,
    permissions,
    createdAt: SINCE,
  };
  return { kind: 'role', key: code, body };
};

const userRow = (n: number, displayName: string, roleCode: string): UploadedRow => {
  const body: FeedRow<'user'> = {
    id: rowId(n),
    username: displayName.toLowerCase().replace(' ', '.'),
    displayName,
    roleCode,
    status: 'active',
    pinHash: 'never told',
    badgeHash: null,
    createdAt: SINCE,
  };
  return { kind: 'user', key: body.id, body };
};

const zoneRow = (n: number, name: string, position: number): UploadedRow => {
  const body: FeedRow<'zone'> = { id: rowId(n), name, position, createdAt: SINCE };
  return { kind: 'zone', key: body.id, body };
};

const spotRow = (n: number, zone: number, code: string): UploadedRow => {
  const body: FeedRow<'spot'> = {
    id: rowId(n),
    code,
    zoneId: rowId(zone),
    kind: code.startsWith('M') ? 'motorcycle' : 'car',
    gridX: null,
    gridY: null,
    position: n,
    retiredAt: null,
    createdAt: SINCE,
  };
  return { kind: 'spot', key: body.id, body };
};

const AGREEMENT: FeedRow<'agreement'> = {
  id: rowId(60),
  code: 'TEATRO',
  name: 'Teatro Central',
  kind: 'percent',
  value: 30,
  active: true,
  merchant: 'Corporación del Teatro',
  scanCode: null,
  validFrom: null,
  validTo: null,
  maxUses: null,
  maxUsesPerDay: 40,
  createdAt: SINCE,
};

/** What a small car park works with. */
const ROWS: readonly UploadedRow[] = [
  classRow('auto'),
  classRow('moto', 1),
  tariffRow(20, 'auto', 1800),
  tariffRow(21, 'moto', 900),
  policyRow(30),
  roleRow('admin', 40),
  roleRow('supervisor', 41),
  roleRow('operator', 42),
  userRow(50, 'Ana Rivas', 'admin'),
  userRow(51, 'Marcela Fuentes', 'operator'),
  userRow(52, 'Rodrigo Soto', 'supervisor'),
  { kind: 'agreement', key: AGREEMENT.id, body: AGREEMENT },
  zoneRow(70, 'Patio', 0),
  zoneRow(71, 'Motos', 1),
  ...Array.from({ length: 24 }, (_, n) => spotRow(100 + n, 70, `A${n + 1}`)),
  ...Array.from({ length: 6 }, (_, n) => spotRow(140 + n, 71, `M${n + 1}`)),
];

/** A site's catalogue as its first booth brought it, and which parts HQ took over since. */
export async function bringCatalogue(
  hq: TestHq,
  siteId: string,
  ownedByHq: readonly CataloguePart[],
): Promise<void> {
  const [booth] = await hq.db
    .select({ id: terminals.id, name: terminals.name })
    .from(terminals)
    .where(eq(terminals.siteId, siteId))
    .orderBy(asc(terminals.code));
  if (!booth) throw new Error('the site has no booth');
  await hq.db.transaction(async (tx) => {
    await lockFeed(tx, siteId);
    const told = await firstOwner(tx, siteId, booth, hq.now());
    const rows = ROWS.map((it) => ({ ...it, origin: booth.id }));
    await appendFeed(tx, siteId, [...told, ...rows], hq.now());
    await tx
      .update(catalogueOwnership)
      .set({ contentHash: 'brought' })
      .where(eq(catalogueOwnership.siteId, siteId));
  });
  const rosa = { id: rowId(91), name: 'Rosa Peña' };
  for (const part of ownedByHq) {
    await transferPart(hq, rosa, { siteId, part, owner: 'hq' }, hq.now());
  }
}
