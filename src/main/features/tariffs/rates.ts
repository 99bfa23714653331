import { checkRates } from '@shared/kernel/policy';
import type { Rates } from '@shared/kernel/policy';
import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '@main/core/actor';
import { record } from '@main/core/core';
import type { Core } from '@main/core/core';
import { requireOwned } from '@main/core/ownership';
import type { Tx } from '@main/db/transaction';
import { tariffs } from '@main/db/schema/index';
import { classByCode, tariffById } from './repo';
import { refuseBegun, startOf } from '@shared/kernel/timeline';

export interface TariffChange {
  readonly vehicleClass: string;
  readonly rates: Rates;
  /** Epoch ms; `null`: at once. */
  readonly validFrom: number | null;
}

/**
 * A tariff from an instant on. The newest one of the class, if any, is closed there: history is never
 * edited. Throws RATES_INVALID, NOT_FOUND (no such class), CHANGE_IN_THE_PAST, and TARIFF_OVERLAP
 * {scheduledFrom} when the newest one begins at or after that instant.
 */
export function changeTariff(
  core: Core,
  tx: Tx,
  actor: Actor | null,
  { vehicleClass, rates, validFrom: requested }: TariffChange,
  now: number,
): string {
  requireOwned(tx, 'tariffs');
  checkRates(rates);
  classByCode(tx, vehicleClass);
  const newest = tx
    .select()
    .from(tariffs)
    .where(
      and(
        eq(tariffs.vehicleClass, vehicleClass),
        isNull(tariffs.validTo),
        isNull(tariffs.withdrawnAt),
      ),
    )
    .get();
  const validFrom = startOf(requested, newest, now);
  if (newest) tx.update(tariffs).set({ validTo: validFrom }).where(eq(tariffs.id, newest.id)).run();
  const id = core.ids.next(now);
  const { dayRate, nightRate } = rates;
  const createdBy = actor?.userId ?? null;
  tx.insert(tariffs)
    .values({ id, vehicleClass, dayRate, nightRate, validFrom, createdBy, createdAt: now })
    .run();
  const details = { vehicleClass, dayRate, nightRate, validFrom, replaces: newest?.id ?? null };
  record(
    core,
    tx,
    { actor, action: 'tariff.changed', entity: 'tariffs', entityId: id, details },
    now,
  );
  return id;
}

/**
 * Takes a scheduled tariff back before it begins: the row stays, marked; the one before it goes on in
 * its place. Throws NOT_FOUND, CHANGE_BEGUN {validFrom}, CONFLICT (withdrawn before).
 */
export function withdrawTariff(
  core: Core,
  tx: Tx,
  actor: Actor,
  { tariffId, reason }: { readonly tariffId: string; readonly reason: string },
  now: number,
): void {
  requireOwned(tx, 'tariffs');
  const row = tariffById(tx, tariffId);
  refuseBegun(row, now);
  const withdrawal = { withdrawnAt: now, withdrawnBy: actor.userId, withdrawnReason: reason };
  tx.update(tariffs).set(withdrawal).where(eq(tariffs.id, tariffId)).run();
  const details = {
    vehicleClass: row.vehicleClass,
    validFrom: row.validFrom,
    validTo: row.validTo,
    ...withdrawal,
  };
  record(
    core,
    tx,
    { actor, action: 'tariff.withdrawn', entity: 'tariffs', entityId: tariffId, details },
    now,
  );
}
