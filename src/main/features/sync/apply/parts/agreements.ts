import type { FeedRow } from '@shared/sync/feed';
import { eq } from 'drizzle-orm';
import { agreements } from '@main/db/schema/index';
import { cededName } from '@main/features/sync/apply/part';
import type { Part } from '@main/features/sync/apply/part';

type AgreementRow = typeof agreements.$inferSelect;

/** Agreements as the owner has them. What one gives never changes; one that is not the owner's ends. */
export function applyAgreements(part: Part): void {
  const { tx } = part;
  const told = part.rows('agreement');
  const before = new Map(
    tx
      .select()
      .from(agreements)
      .all()
      .map((it) => [it.id, it]),
  );
  displaceOthers(part, before, told);
  makeWay(part, told);
  for (const row of told) apply(part, before.get(row.id), row);
  part.changed.add('settings.changed');
}

const termsOf = (row: FeedRow<'agreement'> | AgreementRow) => ({
  name: row.name,
  merchant: row.merchant,
  scanCode: row.scanCode,
  active: row.active,
  validFrom: row.validFrom,
  validTo: row.validTo,
  maxUses: row.maxUses,
  maxUsesPerDay: row.maxUsesPerDay,
});

/** Codes to scan that change owner go first, so that two agreements may exchange theirs. */
function makeWay({ tx }: Part, told: readonly FeedRow<'agreement'>[]): void {
  for (const { id, scanCode } of told) {
    if (scanCode === null) continue;
    const holder = tx.select().from(agreements).where(eq(agreements.scanCode, scanCode)).get();
    if (holder && holder.id !== id) {
      tx.update(agreements).set({ scanCode: null }).where(eq(agreements.id, holder.id)).run();
    }
  }
}

function apply(part: Part, here: AgreementRow | undefined, row: FeedRow<'agreement'>): void {
  const { tx, now } = part;
  const { id, code, kind, value, createdAt } = row;
  const terms = termsOf(row);
  if (!here) {
    tx.insert(agreements)
      .values({ id, code, kind, value, ...terms, createdAt, updatedAt: now })
      .run();
    part.made('agreement', id);
    return part.note('agreement.created', 'agreements', id, { code, kind, value, ...terms });
  }
  part.restore('agreement', id);
  tx.update(agreements)
    .set({ ...terms, updatedAt: now })
    .where(eq(agreements.id, id))
    .run();
  if (JSON.stringify(termsOf(here)) === JSON.stringify(terms)) return undefined;
  return part.note('agreement.changed', 'agreements', id, { code, kind, value, ...terms });
}

/** They end; their code and the one to scan are free for the owner's. Payments by them stay as they are. */
function displaceOthers(
  part: Part,
  before: ReadonlyMap<string, AgreementRow>,
  told: readonly FeedRow<'agreement'>[],
): void {
  const { tx, now } = part;
  const ids = new Set(told.map(({ id }) => id));
  for (const row of before.values()) {
    const { id, kind, value } = row;
    if (ids.has(id) || part.isDisplaced('agreement', id)) continue;
    part.displace('agreement', id);
    const code = cededName(row.code, id);
    const terms = { ...termsOf(row), active: false, scanCode: null };
    tx.update(agreements)
      .set({ code, ...terms, updatedAt: now })
      .where(eq(agreements.id, id))
      .run();
    part.note('agreement.changed', 'agreements', id, { code, kind, value, ...terms });
  }
}
