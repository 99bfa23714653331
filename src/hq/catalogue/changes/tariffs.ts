import type { CatalogueChange } from '@shared/hq/catalogue-changes';
import { AppError } from '@shared/kernel/errors';
import { checkPolicy, checkRates } from '@shared/kernel/policy';
import { refuseBegun, startOf } from '@shared/kernel/timeline';
import { codeFromName, freeCode, isSameName } from '@shared/kernel/vehicle-class';
import type { FeedRow } from '@shared/sync/feed';
import { made, newestOf } from './site';
import type { Making, NewRow, SitePart } from './site';

type Change<Kind extends CatalogueChange['kind']> = Extract<CatalogueChange, { kind: Kind }>;

/** Throws RATES_INVALID, NOT_FOUND {vehicleClass}, CHANGE_IN_THE_PAST, TARIFF_OVERLAP {scheduledFrom}. */
export function changeTariff(part: SitePart, change: Change<'tariff'>, making: Making): NewRow[] {
  const { vehicleClass, dayRate, nightRate } = change;
  if (!part.rows('class').some(({ code }) => code === vehicleClass)) {
    throw new AppError('NOT_FOUND', { vehicleClass });
  }
  const line = part.rows('tariff').filter((it) => it.vehicleClass === vehicleClass);
  const validFrom = startOf(change.validFrom, newestOf(line), making.now);
  return [tariff(making, { vehicleClass, dayRate, nightRate, validFrom })];
}

function tariff(
  making: Making,
  row: Pick<FeedRow<'tariff'>, 'vehicleClass' | 'dayRate' | 'nightRate' | 'validFrom'>,
): NewRow {
  checkRates(row);
  const body: FeedRow<'tariff'> = { id: making.nextId(), ...row, ...made(making) };
  return { kind: 'tariff', key: body.id, body };
}

/** Throws NOT_FOUND, CHANGE_BEGUN {validFrom}. */
export function withdrawTariff(
  part: SitePart,
  { vehicleClass, validFrom, reason }: Change<'withdraw_tariff'>,
  { now, by }: Making,
): NewRow[] {
  const row = part
    .rows('tariff')
    .find(
      (it) =>
        it.vehicleClass === vehicleClass && it.validFrom === validFrom && it.withdrawnAt === null,
    );
  if (!row) throw new AppError('NOT_FOUND', { vehicleClass, validFrom });
  refuseBegun({ ...row, validTo: null }, now);
  const body = { ...row, withdrawnAt: now, withdrawnBy: by, withdrawnReason: reason };
  return [{ kind: 'tariff', key: row.id, body }];
}

/** A class with its first tariff. Throws CLASS_TWICE {name}, RATES_INVALID. */
export function addClass(
  part: SitePart,
  { name, spotKind, dayRate, nightRate }: Change<'class'>,
  making: Making,
): NewRow[] {
  const known = part.rows('class');
  if (known.some((it) => isSameName(it.name, name))) throw new AppError('CLASS_TWICE', { name });
  const codes = known.map(({ code }) => code);
  const code = freeCode(codeFromName(name), codes);
  const { now } = making;
  const body: FeedRow<'class'> = { code, name, spotKind, position: known.length, createdAt: now };
  const first = { vehicleClass: code, dayRate, nightRate, validFrom: now };
  return [{ kind: 'class', key: code, body }, tariff(making, first)];
}

/** Its code, by which stays and tariffs know it, stays. Throws NOT_FOUND, CLASS_TWICE {name}. */
export function changeClass(
  part: SitePart,
  { vehicleClass, name, spotKind }: Change<'change_class'>,
): NewRow[] {
  const known = part.rows('class');
  const before = known.find(({ code }) => code === vehicleClass);
  if (!before) throw new AppError('NOT_FOUND', { vehicleClass });
  const others = known.filter(({ code }) => code !== vehicleClass);
  if (others.some((it) => isSameName(it.name, name))) throw new AppError('CLASS_TWICE', { name });
  return [{ kind: 'class', key: vehicleClass, body: { ...before, name, spotKind } }];
}

/** Throws the errors of `checkPolicy` (with the article of the law), CHANGE_IN_THE_PAST, TARIFF_OVERLAP. */
export function changePolicy(part: SitePart, change: Change<'policy'>, making: Making): NewRow[] {
  const policy = { ...change.policy, zone: making.zone };
  checkPolicy(policy);
  const validFrom = startOf(change.validFrom, newestOf(part.rows('policy')), making.now);
  const body: FeedRow<'policy'> = { id: making.nextId(), policy, validFrom, ...made(making) };
  return [{ kind: 'policy', key: body.id, body }];
}

/** Throws NOT_FOUND, CHANGE_BEGUN {validFrom}. */
export function withdrawPolicy(
  part: SitePart,
  { validFrom, reason }: Change<'withdraw_policy'>,
  { now, by }: Making,
): NewRow[] {
  const row = part
    .rows('policy')
    .find((it) => it.validFrom === validFrom && it.withdrawnAt === null);
  if (!row) throw new AppError('NOT_FOUND', { validFrom });
  refuseBegun({ ...row, validTo: null }, now);
  const body = { ...row, withdrawnAt: now, withdrawnBy: by, withdrawnReason: reason };
  return [{ kind: 'policy', key: row.id, body }];
}
