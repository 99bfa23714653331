import type { SpotKind } from '@shared/contracts/common';
import type { VehicleClass } from '@shared/contracts/tariffs';
import { AppError } from '@shared/kernel/errors';
import { codeFromName, freeCode, isSameName } from '@shared/kernel/vehicle-class';
import type { Rates } from '@shared/kernel/policy';
import { eq } from 'drizzle-orm';
import type { Actor } from '@main/core/actor';
import { record } from '@main/core/core';
import type { Core } from '@main/core/core';
import { requireOwned } from '@main/core/ownership';
import type { Db } from '@main/db/connection';
import type { Tx } from '@main/db/transaction';
import { vehicleClasses } from '@main/db/schema/index';
import { changeTariff } from './rates';
import { allClasses, classByCode } from './repo';

/** A class of the first run; whoever adds one later uses {@link addClass}. */
export function createClass(
  core: Core,
  tx: Tx,
  actor: Actor | null,
  { code, name, spotKind }: VehicleClass,
  position: number,
  now: number,
): void {
  tx.insert(vehicleClasses).values({ code, name, spotKind, position, createdAt: now }).run();
  const details = { name, spotKind, position };
  record(
    core,
    tx,
    { actor, action: 'class.created', entity: 'vehicle_classes', entityId: code, details },
    now,
  );
}

export interface ClassWords {
  readonly name: string;
  /** The kind of spot it is proposed first. */
  readonly spotKind: SpotKind;
}

/** A class with its first tariff, at once. Throws CLASS_TWICE {name}, RATES_INVALID. */
export function addClass(
  core: Core,
  tx: Tx,
  actor: Actor,
  { name, spotKind, rates }: ClassWords & { readonly rates: Rates },
  now: number,
): string {
  requireOwned(tx, 'tariffs');
  const known = allClasses(tx);
  refuseTwin(tx, name, null);
  const code = freeCode(
    codeFromName(name),
    known.map((it) => it.code),
  );
  createClass(core, tx, actor, { code, name, spotKind }, known.length, now);
  changeTariff(core, tx, actor, { vehicleClass: code, rates, validFrom: null }, now);
  return code;
}

/** Other words for a class; what stays and tariffs call it never changes. Throws NOT_FOUND, CLASS_TWICE. */
export function changeClass(
  core: Core,
  tx: Tx,
  actor: Actor,
  { code, name, spotKind }: ClassWords & { readonly code: string },
  now: number,
): void {
  requireOwned(tx, 'tariffs');
  const before = classByCode(tx, code);
  refuseTwin(tx, name, code);
  tx.update(vehicleClasses).set({ name, spotKind }).where(eq(vehicleClasses.code, code)).run();
  const details = { before, after: { name, spotKind } };
  record(
    core,
    tx,
    { actor, action: 'class.changed', entity: 'vehicle_classes', entityId: code, details },
    now,
  );
}

/** Puts the classes in this order. Throws CONFLICT unless each is named once. */
export function orderClasses(
  core: Core,
  tx: Tx,
  actor: Actor,
  codes: readonly string[],
  now: number,
): void {
  requireOwned(tx, 'tariffs');
  const before = allClasses(tx).map((it) => it.code);
  if (before.toSorted().join() !== codes.toSorted().join()) throw new AppError('CONFLICT', {});
  for (const [position, code] of codes.entries()) {
    tx.update(vehicleClasses).set({ position }).where(eq(vehicleClasses.code, code)).run();
  }
  const details = { before, after: codes };
  record(
    core,
    tx,
    { actor, action: 'classes.ordered', entity: 'vehicle_classes', entityId: 'all', details },
    now,
  );
}

function refuseTwin(db: Db, name: string, except: string | null): void {
  const twin = allClasses(db).find((it) => it.code !== except && isSameName(it.name, name));
  if (twin) throw new AppError('CLASS_TWICE', { name });
}
