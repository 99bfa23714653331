import type { Agreement } from '@shared/contracts/tariffs';
import { AppError } from '@shared/kernel/errors';
import { checkDiscount, refuseBackwards } from '@shared/kernel/policy';
import type { Discount } from '@shared/kernel/policy';
import { and, eq, ne } from 'drizzle-orm';
import type { Actor } from '@main/core/actor';
import { record } from '@main/core/core';
import type { Core } from '@main/core/core';
import { requireOwned } from '@main/core/ownership';
import type { Db } from '@main/db/connection';
import type { Tx } from '@main/db/transaction';
import { agreements } from '@main/db/schema/index';
import { businessDateAt } from '@main/features/settings/index';
import { refuseUnusable } from './agreement-rules';
import { agreementRow, toAgreement } from './agreements-repo';
import type { AgreementUses } from './ports';

export interface Terms {
  readonly name: string;
  readonly merchant: string;
  readonly scanCode: string | null;
  /** Epoch ms. */
  readonly validFrom: number | null;
  readonly validTo: number | null;
  readonly maxUses: number | null;
  readonly maxUsesPerDay: number | null;
}

export interface NewAgreement extends Partial<Terms> {
  readonly code: string;
  readonly name: string;
  readonly discount: Discount;
}

const UNLIMITED = {
  merchant: '',
  scanCode: null,
  validFrom: null,
  validTo: null,
  maxUses: null,
  maxUsesPerDay: null,
} as const;

/**
 * A discount agreement with a merchant. Throws DISCOUNT_INVALID, AGREEMENT_CODE_TAKEN {code},
 * INVALID_INPUT when it ends before it begins.
 */
export function createAgreement(
  core: Core,
  tx: Tx,
  actor: Actor | null,
  agreement: NewAgreement,
  now: number,
): string {
  requireOwned(tx, 'agreements');
  const { code, discount, ...terms } = { ...UNLIMITED, ...agreement };
  checkDiscount(discount);
  refuseBackwards(terms);
  refuseTaken(tx, { code, scanCode: terms.scanCode }, null);
  const id = core.ids.next(now);
  const { kind, value } = discount;
  const kept = { code, kind, value, ...terms, merchant: terms.merchant || null, active: true };
  tx.insert(agreements)
    .values({ id, ...kept, createdAt: now, updatedAt: now })
    .run();
  record(
    core,
    tx,
    { actor, action: 'agreement.created', entity: 'agreements', entityId: id, details: kept },
    now,
  );
  return id;
}

/**
 * Other dates, limits, code to scan or words; ended or taken up again. Throws NOT_FOUND,
 * AGREEMENT_CODE_TAKEN {code}, INVALID_INPUT.
 */
export function changeAgreement(
  core: Core,
  tx: Tx,
  actor: Actor,
  change: Terms & { readonly agreementId: string; readonly active: boolean },
  now: number,
): void {
  requireOwned(tx, 'agreements');
  const { agreementId, ...terms } = change;
  const before = agreementRow(tx, agreementId);
  refuseBackwards(terms);
  refuseTaken(tx, { code: before.code, scanCode: terms.scanCode }, agreementId);
  const after = { ...terms, merchant: terms.merchant || null };
  tx.update(agreements)
    .set({ ...after, updatedAt: now })
    .where(eq(agreements.id, agreementId))
    .run();
  const details = { code: before.code, kind: before.kind, value: before.value, ...after };
  record(
    core,
    tx,
    { actor, action: 'agreement.changed', entity: 'agreements', entityId: agreementId, details },
    now,
  );
}

/**
 * The agreement a stay is charged by, for an amount said at `at`. Throws NOT_FOUND and the
 * AGREEMENT_… that says why it may not be used. Asked at the quote and again inside the payment.
 */
export function usableAgreement(
  db: Db,
  uses: AgreementUses,
  agreementId: string,
  at: number,
): Agreement {
  const row = agreementRow(db, agreementId);
  refuseUnusable(row, uses.usesOf(db, agreementId, businessDateAt(db, at)), at);
  return toAgreement(row);
}

function refuseTaken(
  db: Db,
  { code, scanCode }: { readonly code: string; readonly scanCode: string | null },
  own: string | null,
): void {
  const others = own === null ? undefined : ne(agreements.id, own);
  const has = (column: typeof agreements.code | typeof agreements.scanCode, text: string) =>
    db
      .select({ id: agreements.id })
      .from(agreements)
      .where(and(eq(column, text), others))
      .get() !== undefined;
  if (has(agreements.code, code)) throw new AppError('AGREEMENT_CODE_TAKEN', { code });
  if (scanCode !== null && has(agreements.scanCode, scanCode)) {
    throw new AppError('AGREEMENT_CODE_TAKEN', { code: scanCode });
  }
}
