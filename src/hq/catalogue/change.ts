import type { HqTx } from '@hq/db/database';
import { sites } from '@hq/db/schema/index';
import { appendFeed, lockFeed } from '@hq/feed/append';
import { HqError } from '@hq/http/error';
import type { Hq } from '@hq/hq';
import type { AnswerOf } from '@shared/hq/endpoint';
import type { ChangeAtSite, changeCatalogue } from '@shared/hq/catalogue';
import type { CatalogueChange } from '@shared/hq/catalogue-changes';
import { AppError, isAppError } from '@shared/kernel/errors';
import { isWeakPin } from '@shared/kernel/pin';
import { HQ_OWNER } from '@shared/sync/parts';
import { eq, inArray } from 'drizzle-orm';
import { partOfChange, rowsOfChange, sitePart } from './changes/index';
import type { Making, NewRow } from './changes/index';
import { keepChange } from './log';
import type { Changer } from './log';
import { ownersOf, requireOwner } from './ownership';
import { hashPin } from './pin-hash';
import { rowsOfPart } from './rows';
import type { PartRow } from './rows';

type Site = Pick<typeof sites.$inferSelect, 'siteId' | 'name' | 'zone'>;

interface Wanted {
  readonly siteIds: readonly string[];
  readonly change: CatalogueChange;
  /** Says what would be, and leaves everything as it is. */
  readonly dryRun: boolean;
}

interface AtSite extends ChangeAtSite {
  readonly made: readonly NewRow[];
}

/**
 * Makes one change at several sites, by the rules that a booth keeps, all or none. Throws `NOT_FOUND` for
 * an unknown site and, unless it is a dry run, `CATALOGUE_REFUSED {sites}` when one of them refuses.
 *
 * @param now UTC ms
 */
export async function changeAtSites(
  hq: Hq,
  changer: Changer,
  { siteIds, change, dryRun }: Wanted,
  now: number,
): Promise<AnswerOf<typeof changeCatalogue>> {
  const pin = 'pin' in change ? change.pin : undefined;
  const shared = {
    by: changer.name,
    now,
    nextId: () => hq.ids.next(now),
    sharedId: hq.ids.next(now),
    pinHash: pin === undefined ? null : await hashPin(pin),
  };
  return hq.db.transaction(async (tx) => {
    const outcome: AtSite[] = [];
    for (const site of await lockedSites(tx, siteIds)) {
      outcome.push(await atSite(tx, site, change, { ...shared, zone: site.zone }));
    }
    const told = outcome.map(({ made: _made, ...it }) => it);
    if (dryRun) return { done: false, sites: told };
    if (told.some(({ refused }) => refused))
      throw new HqError('CATALOGUE_REFUSED', { sites: told });
    for (const { siteId, made } of outcome) {
      await appendFeed(
        tx,
        siteId,
        made.map((row) => ({ ...row, origin: null })),
        now,
      );
      await followSite(tx, siteId, change);
      const details = {
        change: withoutPin(change),
        keys: made.map(({ kind, key }) => [kind, key]),
      };
      const kept = { part: partOfChange(change), action: change.kind, details };
      await keepChange(hq, tx, siteId, changer, kept, now);
    }
    return { done: true, sites: told };
  });
}

/** In one order whoever asks, so that two changes of many sites never wait for each other. */
async function lockedSites(tx: HqTx, siteIds: readonly string[]): Promise<Site[]> {
  const wanted = [...new Set(siteIds)].toSorted();
  for (const siteId of wanted) await lockFeed(tx, siteId);
  return tx
    .select({ siteId: sites.siteId, name: sites.name, zone: sites.zone })
    .from(sites)
    .where(inArray(sites.siteId, wanted))
    .orderBy(sites.name, sites.siteId);
}

async function atSite(
  tx: HqTx,
  { siteId, name: siteName }: Site,
  change: CatalogueChange,
  making: Making,
): Promise<AtSite> {
  const part = partOfChange(change);
  try {
    requireOwner(await ownersOf(tx, siteId), part, HQ_OWNER);
    if ('pin' in change && change.pin !== undefined && isWeakPin(change.pin)) {
      throw new AppError('PIN_TOO_WEAK');
    }
    const made = rowsOfChange(await sitePart(tx, siteId, part), change, making);
    const known = await rowsOfPart(tx, siteId, part);
    const rows = made.map(({ kind, key, body }) => {
      const before = known.find((it) => it.kind === kind && it.key === key && !it.deleted)?.body;
      const follows = before === undefined ? followed(known, kind, body) : undefined;
      return { kind, key, before: shown(before), after: shown(body), follows: shown(follows) };
    });
    return { siteId, siteName, rows, refused: null, made };
  } catch (error) {
    if (!isAppError(error) && !(error instanceof HqError)) throw error;
    const { code, details } = error;
    return { siteId, siteName, rows: [], refused: { code, details: { ...details } }, made: [] };
  }
}

/** What holds until a new row of a line of time begins. */
function followed(known: readonly PartRow[], kind: string, body: NewRow['body']): unknown {
  if (kind !== 'tariff' && kind !== 'policy') return undefined;
  const begins = ({ body: it }: Pick<PartRow, 'body'>): number => Number(lineOf(it)?.['validFrom']);
  const ofLine = known.filter((it) => {
    const row = lineOf(it.body);
    const same = kind === 'policy' || row?.['vehicleClass'] === body?.['vehicleClass'];
    return it.kind === kind && row?.['withdrawnAt'] === null && same;
  });
  return ofLine
    .filter((it) => begins(it) < begins({ body }))
    .toSorted((a, b) => begins(b) - begins(a))[0]?.body;
}

const lineOf = (body: unknown) => body as Readonly<Record<string, unknown>> | null;

/** A row without what nobody is to read. */
function shown(body: unknown): Record<string, unknown> | null {
  if (body === null || body === undefined) return null;
  const { pinHash: _pin, badgeHash: _badge, ...rest } = body as Record<string, unknown>;
  return rest;
}

function withoutPin(change: CatalogueChange): Record<string, unknown> {
  const { pin, ...rest } = { pin: undefined, ...change };
  return pin === undefined ? rest : { ...rest, newPin: true };
}

/** HQ's own list of sites calls a site what its catalogue does. */
async function followSite(tx: HqTx, siteId: string, change: CatalogueChange): Promise<void> {
  if (change.kind !== 'site') return;
  const { name, address } = change.value;
  await tx.update(sites).set({ name, address }).where(eq(sites.siteId, siteId));
}
