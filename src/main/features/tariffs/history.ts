import type { PolicyPeriod, TariffPeriod, VehicleClass } from '@shared/contracts/tariffs';
import { desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Db } from '@main/db/connection';
import { chargingPolicies, tariffs, users } from '@main/db/schema/index';
import { readPolicy } from './policies';
import { allClasses } from './repo';
import { stateOf } from '@shared/kernel/timeline';

const author = alias(users, 'author');
const withdrawer = alias(users, 'withdrawer');

interface Kept {
  readonly validFrom: number;
  readonly validTo: number | null;
  readonly createdAt: number;
  readonly withdrawnAt: number | null;
  readonly withdrawnReason: string | null;
}

function period(
  { validFrom, validTo, createdAt, withdrawnAt, withdrawnReason }: Kept,
  createdBy: string | null,
  withdrawnBy: string | null,
  now: number,
) {
  const withdrawn =
    withdrawnAt === null
      ? null
      : { at: withdrawnAt, by: withdrawnBy, reason: withdrawnReason ?? '' };
  const state = stateOf({ validFrom, validTo, withdrawnAt }, now);
  return { validFrom, validTo, state, createdBy, createdAt, withdrawn };
}

export interface ClassHistory {
  readonly vehicleClass: VehicleClass;
  readonly tariffs: TariffPeriod[];
}

/** The line of time of every class, newest first. */
export function tariffHistory(db: Db, now: number): ClassHistory[] {
  const rows = db
    .select({ tariff: tariffs, createdBy: author.displayName, withdrawnBy: withdrawer.displayName })
    .from(tariffs)
    .leftJoin(author, eq(author.id, tariffs.createdBy))
    .leftJoin(withdrawer, eq(withdrawer.id, tariffs.withdrawnBy))
    .orderBy(desc(tariffs.validFrom), desc(tariffs.createdAt), desc(sql`${tariffs}.rowid`))
    .all();
  return allClasses(db).map((vehicleClass) => ({
    vehicleClass,
    tariffs: rows
      .filter(({ tariff }) => tariff.vehicleClass === vehicleClass.code)
      .map(({ tariff, createdBy, withdrawnBy }) => ({
        tariffId: tariff.id,
        dayRate: tariff.dayRate,
        nightRate: tariff.nightRate,
        ...period(tariff, createdBy, withdrawnBy, now),
      })),
  }));
}

/** The charging policies of the site, newest first. */
export function policyHistory(db: Db, now: number): PolicyPeriod[] {
  return db
    .select({
      row: {
        id: chargingPolicies.id,
        policy: sql<string>`${chargingPolicies.policy}`,
        validFrom: chargingPolicies.validFrom,
        validTo: chargingPolicies.validTo,
        createdAt: chargingPolicies.createdAt,
        withdrawnAt: chargingPolicies.withdrawnAt,
        withdrawnReason: chargingPolicies.withdrawnReason,
      },
      createdBy: author.displayName,
      withdrawnBy: withdrawer.displayName,
    })
    .from(chargingPolicies)
    .leftJoin(author, eq(author.id, chargingPolicies.createdBy))
    .leftJoin(withdrawer, eq(withdrawer.id, chargingPolicies.withdrawnBy))
    .orderBy(desc(chargingPolicies.validFrom), desc(chargingPolicies.createdAt))
    .all()
    .map(({ row, createdBy, withdrawnBy }) => ({
      policyId: row.id,
      policy: readPolicy(row.policy),
      ...period(row, createdBy, withdrawnBy, now),
    }));
}
