import { policySchema } from '@shared/contracts/settings';
import { AppError, isAppError } from '@shared/kernel/errors';
import { checkPolicy } from '@shared/kernel/policy';
import type { ChargingPolicy } from '@shared/kernel/policy';
import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';
import type { Actor } from '@main/core/actor';
import { record } from '@main/core/core';
import type { Core } from '@main/core/core';
import { requireOwned } from '@main/core/ownership';
import type { Db } from '@main/db/connection';
import { prepared } from '@main/db/prepared';
import { chargingPolicies } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { readSetting } from '@main/features/settings/index';
import { refuseBegun, startOf } from '@shared/kernel/timeline';

export type PolicyRow = typeof chargingPolicies.$inferSelect;

/** A policy as it is scheduled: its zone is the site's. */
export type ScheduledPolicy = Omit<ChargingPolicy, 'zone'>;

const validAt = prepared((db) =>
  db
    .select({ policy: sql<string>`${chargingPolicies.policy}` })
    .from(chargingPolicies)
    .where(
      and(
        isNull(chargingPolicies.withdrawnAt),
        lte(chargingPolicies.validFrom, sql.placeholder('at')),
        or(isNull(chargingPolicies.validTo), gt(chargingPolicies.validTo, sql.placeholder('at'))),
      ),
    )
    .prepare(),
);

/**
 * The charging policy of a stay that begins at an instant, in the site's zone: the one source of it.
 * Throws `NOT_SET_UP` when none holds then, `SETTINGS_MALFORMED {key: 'policy'}` when what is stored
 * cannot be read: nothing is guessed.
 */
export function policyAt(db: Db, at: number): ChargingPolicy {
  return { ...storedPolicyAt(db, at), zone: readSetting(db, 'site').zone };
}

/** Whether the policy of this instant can be read. */
export function isPolicySound(db: Db, at: number): boolean {
  try {
    storedPolicyAt(db, at);
    return true;
  } catch (error) {
    if (isAppError(error)) return false;
    throw error;
  }
}

function storedPolicyAt(db: Db, at: number): ChargingPolicy {
  const row = validAt(db).get({ at });
  if (!row) throw new AppError('NOT_SET_UP', { key: 'policy' });
  const policy = readPolicy(row.policy);
  if (!policy) throw new AppError('SETTINGS_MALFORMED', { key: 'policy' });
  return policy;
}

/** The stored text as a policy; `null` when it is not one. */
export function readPolicy(text: string): ChargingPolicy | null {
  try {
    return policySchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function newestPolicy(db: Db): PolicyRow | undefined {
  return db
    .select()
    .from(chargingPolicies)
    .where(and(isNull(chargingPolicies.validTo), isNull(chargingPolicies.withdrawnAt)))
    .get();
}

/**
 * A policy from an instant on (`null`: at once), for stays that begin then; who is inside keeps the
 * one of the entry. Throws the errors of `checkPolicy` (with the article of the law),
 * `CHANGE_IN_THE_PAST`, `TARIFF_OVERLAP {scheduledFrom}`.
 */
export function changePolicy(
  core: Core,
  tx: Tx,
  actor: Actor | null,
  change: { readonly policy: ScheduledPolicy; readonly validFrom: number | null },
  now: number,
): string {
  requireOwned(tx, 'tariffs');
  const policy = { ...change.policy, zone: readSetting(tx, 'site').zone };
  checkPolicy(policy);
  const newest = newestPolicy(tx);
  const validFrom = startOf(change.validFrom, newest, now);
  if (newest) {
    tx.update(chargingPolicies)
      .set({ validTo: validFrom })
      .where(eq(chargingPolicies.id, newest.id))
      .run();
  }
  const id = core.ids.next(now);
  tx.insert(chargingPolicies)
    .values({ id, policy, validFrom, createdBy: actor?.userId ?? null, createdAt: now })
    .run();
  const details = { policy, validFrom, replaces: newest?.id ?? null };
  record(
    core,
    tx,
    { actor, action: 'policy.changed', entity: 'charging_policies', entityId: id, details },
    now,
  );
  return id;
}

/**
 * Takes a scheduled policy back before it begins; the one before it goes on in its place. Throws
 * NOT_FOUND, CHANGE_BEGUN, CONFLICT (withdrawn before).
 */
export function withdrawPolicy(
  core: Core,
  tx: Tx,
  actor: Actor,
  { policyId, reason }: { readonly policyId: string; readonly reason: string },
  now: number,
): void {
  requireOwned(tx, 'tariffs');
  const row = tx.select().from(chargingPolicies).where(eq(chargingPolicies.id, policyId)).get();
  if (!row) throw new AppError('NOT_FOUND', { policy: policyId });
  refuseBegun(row, now);
  const withdrawal = { withdrawnAt: now, withdrawnBy: actor.userId, withdrawnReason: reason };
  tx.update(chargingPolicies).set(withdrawal).where(eq(chargingPolicies.id, policyId)).run();
  const details = { validFrom: row.validFrom, validTo: row.validTo, ...withdrawal };
  record(
    core,
    tx,
    { actor, action: 'policy.withdrawn', entity: 'charging_policies', entityId: policyId, details },
    now,
  );
}
