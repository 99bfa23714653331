import type { HqTx } from '@hq/db/database';
import { catalogueOwnership, sites, terminals } from '@hq/db/schema/index';
import { appendFeed, lockFeed } from '@hq/feed/append';
import type { TerminalCaller } from '@hq/http/callers';
import type { Hq } from '@hq/hq';
import { partText } from '@shared/sync/catalogue';
import type { Upload, UploadAnswer, UploadedRow } from '@shared/sync/catalogue';
import { settingRowSchema } from '@shared/sync/feed-rows';
import { and, eq } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import { keepChange } from './log';
import { ownersOf, requireOwner } from './ownership';
import { checkedRow, inOrder, rowsOfPart } from './rows';

type Part = Upload['parts'][number];

/**
 * Takes over whole parts of a catalogue from the terminal that owns them, all or none: rows that are no
 * longer among them are gone. Throws `NOT_OWNER {part, owner, ownerName}`, `INVALID_INPUT {faults}`.
 *
 * @param now UTC ms
 */
export async function uploadCatalogue(
  hq: Hq,
  { siteId, terminalId }: TerminalCaller,
  { parts }: Upload,
  now: number,
): Promise<UploadAnswer> {
  return hq.db.transaction(async (tx) => {
    await lockFeed(tx, siteId);
    const owners = await ownersOf(tx, siteId);
    for (const { part } of parts) requireOwner(owners, part, terminalId);
    const taken: UploadAnswer['parts'] = [];
    for (const part of parts) taken.push(await takePart(hq, tx, siteId, terminalId, part, now));
    return { parts: taken };
  });
}

async function takePart(
  hq: Hq,
  tx: HqTx,
  siteId: string,
  terminalId: string,
  { part, rows }: Part,
  now: number,
): Promise<UploadAnswer['parts'][number]> {
  const checked = inOrder(rows.map((row) => checkedRow(part, row)));
  const wanted = new Set(rows.map(({ kind, key }) => `${kind} ${key}`));
  const known = await rowsOfPart(tx, siteId, part);
  const gone = known
    .filter((it) => !it.deleted && !wanted.has(`${it.kind} ${it.key}`))
    .map(({ kind, key }) => ({ kind, key, body: null, origin: terminalId }));
  const there = checked.map((row) => ({ ...row, origin: terminalId }));
  const changed = await appendFeed(tx, siteId, [...there, ...gone], now);
  const hash = createHash('sha256').update(partText(rows)).digest('hex');
  await tx
    .update(catalogueOwnership)
    .set({ contentHash: hash })
    .where(and(eq(catalogueOwnership.siteId, siteId), eq(catalogueOwnership.part, part)));
  await followSite(tx, siteId, checked);
  if (changed > 0) {
    const changer = { id: null, name: await nameOf(tx, siteId, terminalId) };
    const details = { terminal: terminalId, rows: rows.length, changed, gone: gone.length };
    await keepChange(hq, tx, siteId, changer, { part, action: 'uploaded', details }, now);
  }
  return { part, hash, changed };
}

/** HQ's own list of sites calls a site what its catalogue does. */
async function followSite(tx: HqTx, siteId: string, rows: readonly UploadedRow[]): Promise<void> {
  const row = rows.find(({ kind, key }) => kind === 'setting' && key === 'site');
  if (!row) return;
  const setting = settingRowSchema.parse(row.body);
  if (setting.key !== 'site') return;
  const { name, address, zone } = setting.value;
  await tx.update(sites).set({ name, address, zone }).where(eq(sites.siteId, siteId));
}

async function nameOf(tx: HqTx, siteId: string, terminalId: string): Promise<string> {
  const [terminal] = await tx
    .select({ name: terminals.name })
    .from(terminals)
    .where(and(eq(terminals.siteId, siteId), eq(terminals.id, terminalId)));
  return terminal?.name ?? terminalId;
}
