import type { VehicleClass } from '@shared/contracts/tariffs';
import { AppError } from '@shared/kernel/errors';
import { checkDiscount, checkRates } from '@shared/kernel/policy';
import type { Discount, Rates } from '@shared/kernel/policy';
import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '@main/core/actor';
import { record } from '@main/core/core';
import type { Core } from '@main/core/core';
import type { Tx } from '@main/db/transaction';
import { agreements, tariffs, vehicleClasses } from '@main/db/schema/index';

export function createClass(
  tx: Tx,
  vehicleClass: VehicleClass,
  position: number,
  now: number,
): void {
  tx.insert(vehicleClasses)
    .values({ ...vehicleClass, position, createdAt: now })
    .run();
}

/**
 * A tariff from an instant on. The current one of the class, if any, is closed there: history is
 * never edited. Throws `TARIFF_OVERLAP` when the current one begins at or after that instant.
 */
export function changeTariff(
  core: Core,
  tx: Tx,
  actor: Actor | null,
  tariff: { readonly vehicleClass: string; readonly rates: Rates; readonly validFrom: number },
  now: number,
): string {
  checkRates(tariff.rates);
  const { vehicleClass, validFrom, rates } = tariff;
  const current = tx
    .select()
    .from(tariffs)
    .where(and(eq(tariffs.vehicleClass, vehicleClass), isNull(tariffs.validTo)))
    .get();
  if (current) {
    if (current.validFrom >= validFrom) throw new AppError('TARIFF_OVERLAP', { vehicleClass });
    tx.update(tariffs).set({ validTo: validFrom }).where(eq(tariffs.id, current.id)).run();
  }
  const id = core.ids.next(now);
  tx.insert(tariffs)
    .values({
      id,
      vehicleClass,
      dayRate: rates.dayRate,
      nightRate: rates.nightRate,
      validFrom,
      createdBy: actor?.userId ?? null,
      createdAt: now,
    })
    .run();
  const details = { vehicleClass, ...rates, validFrom, replaces: current?.id ?? null };
  record(
    core,
    tx,
    { actor, action: 'tariff.changed', entity: 'tariffs', entityId: id, details },
    now,
  );
  return id;
}

/** A discount agreement with a merchant. Throws `DISCOUNT_INVALID`. */
export function createAgreement(
  core: Core,
  tx: Tx,
  actor: Actor | null,
  agreement: { readonly code: string; readonly name: string; readonly discount: Discount },
  now: number,
): string {
  checkDiscount(agreement.discount);
  const id = core.ids.next(now);
  const { code, name, discount } = agreement;
  tx.insert(agreements)
    .values({ id, code, name, ...discount, active: true, createdAt: now, updatedAt: now })
    .run();
  const details = { code, name, ...discount };
  record(
    core,
    tx,
    { actor, action: 'agreement.created', entity: 'agreements', entityId: id, details },
    now,
  );
  return id;
}
