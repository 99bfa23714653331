import type { VehicleClass } from '@shared/contracts/tariffs';
import { AppError } from '@shared/kernel/errors';
import { and, asc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';
import type { Db } from '@main/db/connection';
import { prepared } from '@main/db/prepared';
import { tariffs, vehicleClasses } from '@main/db/schema/index';

export type Tariff = typeof tariffs.$inferSelect;

const classesInOrder = prepared((db) =>
  db
    .select({
      code: vehicleClasses.code,
      name: vehicleClasses.name,
      spotKind: vehicleClasses.spotKind,
    })
    .from(vehicleClasses)
    .orderBy(asc(vehicleClasses.position))
    .prepare(),
);

export function allClasses(db: Db): VehicleClass[] {
  return classesInOrder(db).all();
}

/** Throws `NOT_FOUND` for a class this site does not have. */
export function classByCode(db: Db, code: string): VehicleClass {
  const found = allClasses(db).find((vehicleClass) => vehicleClass.code === code);
  if (!found) throw new AppError('NOT_FOUND', { vehicleClass: code });
  return found;
}

const validAt = prepared((db) =>
  db
    .select()
    .from(tariffs)
    .where(
      and(
        eq(tariffs.vehicleClass, sql.placeholder('vehicleClass')),
        isNull(tariffs.withdrawnAt),
        lte(tariffs.validFrom, sql.placeholder('at')),
        or(isNull(tariffs.validTo), gt(tariffs.validTo, sql.placeholder('at'))),
      ),
    )
    .prepare(),
);

export function findTariff(db: Db, vehicleClass: string, at: number): Tariff | undefined {
  return validAt(db).get({ vehicleClass, at });
}

/** The tariff of a class valid at an instant. Throws `TARIFF_GAP` when there is none. */
export function tariffAt(db: Db, vehicleClass: string, at: number): Tariff {
  const tariff = findTariff(db, vehicleClass, at);
  if (!tariff) throw new AppError('TARIFF_GAP', { vehicleClass });
  return tariff;
}

export function tariffById(db: Db, tariffId: string): Tariff {
  const tariff = db.select().from(tariffs).where(eq(tariffs.id, tariffId)).get();
  if (!tariff) throw new AppError('NOT_FOUND', { tariff: tariffId });
  return tariff;
}
