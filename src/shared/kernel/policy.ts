import type { DayWindow } from './day-window';
import { AppError } from './errors';
import { type Clp, isClp } from './money';
import { isZone, parseClock } from './time';

/** How a site charges for time. The policy of a stay is the one in force at its entry. */
export interface ChargingPolicy {
  /** `per_minute`: every effective minute. `tranche`: only the minutes of completed tranches. */
  readonly mode: 'per_minute' | 'tranche';
  /** IANA zone whose wall clock separates day from night. */
  readonly zone: string;
  /** Day window, local `HH:MM`, [from, to). May cross midnight; equal ends: the whole day is day. */
  readonly dayFrom: string;
  readonly dayTo: string;
  /** Minutes of the first tranche, at least 30. */
  readonly firstTranche: number;
  /** Minutes of each following tranche, at least 10. */
  readonly nextTranche: number;
  /** A stay of at most so many minutes costs 0; a longer one is charged from its beginning. */
  readonly freeMinutes: number;
  /** Most that 24 hours counted from entry may cost; null: no cap. */
  readonly dailyCap: Clp | null;
}

/** Pesos per hour. */
export interface Rates {
  readonly dayRate: Clp;
  readonly nightRate: Clp;
}

/** An agreement: whole percent off (0–100), earliest minutes not charged, or pesos off. */
export interface Discount {
  readonly kind: 'percent' | 'minutes' | 'amount';
  readonly value: number;
}

/** The shape of T whose values nobody has looked at yet. */
type Unchecked<T> = { readonly [K in keyof T]: unknown };

const LEGAL_MINIMUM = { firstTranche: 30, nextTranche: 10 } as const;
const LAW = 'Ley 19.496 art. 15 A';

/** What a new site starts with, apart from its zone. */
export const DEFAULT_CHARGING_POLICY: ChargingPolicy = {
  mode: 'per_minute',
  zone: 'America/Santiago',
  dayFrom: '08:00',
  dayTo: '21:00',
  firstTranche: 30,
  nextTranche: 10,
  freeMinutes: 0,
  dailyCap: null,
};

/**
 * Refuses a policy that is malformed or against the law. Throws POLICY_INVALID {field},
 * ZONE_UNKNOWN {zone}, and in mode `tranche` POLICY_FIRST_TRANCHE_TOO_SHORT (below 30 minutes) or
 * POLICY_NEXT_TRANCHE_TOO_SHORT (below 10), both with {article, minimum} (Ley 19.496 art. 15 A).
 */
export function checkPolicy(policy: Unchecked<ChargingPolicy>): asserts policy is ChargingPolicy {
  preparePolicy(policy);
}

/** Checks a policy like {@link checkPolicy} and returns its day window in minutes of the day. */
export function preparePolicy(policy: Unchecked<ChargingPolicy>): DayWindow {
  const { mode, zone } = policy;
  if (mode !== 'per_minute' && mode !== 'tranche') {
    throw invalid('mode', 'must be per_minute or tranche');
  }
  if (!isZone(zone)) throw new AppError('ZONE_UNKNOWN', { zone }, 'unknown time zone');
  const from = parseClock(policy.dayFrom);
  if (from === null) throw invalid('dayFrom', 'must be HH:MM');
  const to = parseClock(policy.dayTo);
  if (to === null) throw invalid('dayTo', 'must be HH:MM');
  checkTranche('firstTranche', policy, 'POLICY_FIRST_TRANCHE_TOO_SHORT');
  checkTranche('nextTranche', policy, 'POLICY_NEXT_TRANCHE_TOO_SHORT');
  if (!isCount(policy.freeMinutes))
    throw invalid('freeMinutes', 'must be whole minutes, 0 or more');
  if (policy.dailyCap !== null && !isCount(policy.dailyCap)) {
    throw invalid('dailyCap', 'must be null or whole pesos, 0 or more');
  }
  return { from, to };
}

/** Throws RATES_INVALID {field} unless both rates are whole, non-negative pesos per hour. */
export function checkRates(rates: Unchecked<Rates>): asserts rates is Rates {
  for (const field of ['dayRate', 'nightRate'] as const) {
    if (!isCount(rates[field])) {
      throw new AppError('RATES_INVALID', { field }, 'must be whole pesos per hour, 0 or more');
    }
  }
}

/** Throws DISCOUNT_INVALID unless it is a whole percent 0–100, or whole minutes or pesos ≥ 0. */
export function checkDiscount(discount: Unchecked<Discount>): asserts discount is Discount {
  const { kind, value } = discount;
  if (kind !== 'percent' && kind !== 'minutes' && kind !== 'amount') {
    throw new AppError('DISCOUNT_INVALID', { field: 'kind' }, 'must be percent, minutes or amount');
  }
  if (!isCount(value) || (kind === 'percent' && value > 100)) {
    const rule =
      kind === 'percent' ? 'must be a whole percent, 0 to 100' : 'must be whole, 0 or more';
    throw new AppError('DISCOUNT_INVALID', { field: 'value', kind }, rule);
  }
}

/** Throws INVALID_INPUT {fields} when what is valid from an instant until another ends before it begins (epoch ms). */
export function refuseBackwards({
  validFrom,
  validTo,
}: {
  readonly validFrom: number | null;
  readonly validTo: number | null;
}): void {
  if (validFrom !== null && validTo !== null && validTo <= validFrom) {
    throw new AppError('INVALID_INPUT', { fields: ['validTo'] });
  }
}

function checkTranche(
  field: keyof typeof LEGAL_MINIMUM,
  policy: Unchecked<ChargingPolicy>,
  code: 'POLICY_FIRST_TRANCHE_TOO_SHORT' | 'POLICY_NEXT_TRANCHE_TOO_SHORT',
): void {
  const minutes = policy[field];
  if (!isCount(minutes)) throw invalid(field, 'must be whole minutes, 0 or more');
  const minimum = LEGAL_MINIMUM[field];
  // In mode per_minute the tranches are not used, so the law has nothing to say about them.
  if (policy.mode === 'tranche' && minutes < minimum) {
    const details = { article: LAW, minimum };
    throw new AppError(code, details, `at least ${minimum} minutes (${LAW})`);
  }
}

function isCount(value: unknown): value is number {
  return isClp(value) && value >= 0;
}

function invalid(field: keyof ChargingPolicy, rule: string): AppError {
  return new AppError('POLICY_INVALID', { field }, rule);
}
