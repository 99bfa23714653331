import { type DayWindow, dayMinutesBetween, windowLength } from '@shared/kernel/day-window';
import { AppError } from '@shared/kernel/errors';
import type { Explanation, ExplanationLine } from '@shared/kernel/explanation';
import { type Clp, cashRounded, splitVat } from '@shared/kernel/money';
import {
  type ChargingPolicy,
  checkDiscount,
  checkRates,
  type Discount,
  preparePolicy,
  type Rates,
} from '@shared/kernel/policy';
import {
  DAY_MINUTES,
  isInstant,
  MINUTE_MS,
  offsetAt,
  offsetTransitions,
} from '@shared/kernel/time';

/** A stay to be charged: instants in epoch ms, the tariff and policy in force at its entry. */
export interface Stay {
  readonly entry: number;
  readonly exit: number;
  readonly rates: Rates;
  readonly policy: ChargingPolicy;
  readonly discount?: Discount | null;
}

/** What a stay costs. Minutes by day and night split the chargeable ones, before any discount. */
export interface Quote {
  readonly minutes: number;
  readonly chargeableMinutes: number;
  readonly dayMinutes: number;
  readonly nightMinutes: number;
  /** Before the discount. */
  readonly gross: Clp;
  readonly discount: Clp;
  /** What is charged: gross − discount. */
  readonly amount: Clp;
  readonly net: Clp;
  readonly vat: Clp;
  /** The amount if all of it is paid in cash. */
  readonly cashAmount: Clp;
  readonly explanation: Explanation;
}

/** Minutes [from, to) of the stay under one offset; minute k is local minute `base + k`. */
interface Segment {
  readonly from: number;
  readonly to: number;
  readonly base: number;
}

interface Pricing {
  readonly rates: Rates;
  readonly window: DayWindow;
  readonly dailyCap: Clp | null;
  readonly segments: readonly Segment[];
}

/**
 * The price of a stay (Ley 19.496 art. 15 A: effective time, nothing rounded up). Sums are kept in
 * sixtieths of a peso as exact integers and floored once. The work depends on the number of clock
 * changes inside the stay, not on its minutes.
 *
 * Throws INSTANT_INVALID, EXIT_BEFORE_ENTRY, RATES_INVALID, DISCOUNT_INVALID, the errors of
 * `checkPolicy`, and AMOUNT_TOO_LARGE when the sum would no longer be exact.
 */
export function quoteStay({ entry, exit, rates, policy, discount = null }: Stay): Quote {
  const minutes = effectiveMinutes(entry, exit);
  checkRates(rates);
  const window = preparePolicy(policy);
  if (discount !== null) checkDiscount(discount);

  const chargeableMinutes = chargeable(minutes, policy);
  if (chargeableMinutes * Math.max(rates.dayRate, rates.nightRate) > Number.MAX_SAFE_INTEGER) {
    throw new AppError('AMOUNT_TOO_LARGE', { chargeableMinutes }, 'rates or stay too large');
  }
  const segments = segmentsOf(entry, chargeableMinutes, policy.zone);
  const pricing: Pricing = { rates, window, dailyCap: policy.dailyCap, segments };

  const { sixtieths, cappedBlocks } = cost(pricing, 0, chargeableMinutes);
  const gross = Math.floor(sixtieths / 60);
  const amount =
    discount === null ? gross : discounted(gross, discount, pricing, chargeableMinutes);
  const dayMinutes = dayMinutesIn(pricing, 0, 0, chargeableMinutes);
  const nightMinutes = chargeableMinutes - dayMinutes;
  const { net, vat } = splitVat(amount);

  const lines = policyLines(policy, minutes, chargeableMinutes);
  pushRateLines(lines, dayMinutes, nightMinutes, rates);
  if (policy.dailyCap !== null && cappedBlocks > 0) {
    const reduction = gross - lines.reduce((sum, line) => sum + line.amount, 0);
    lines.push({ kind: 'cap', cap: policy.dailyCap, blocks: cappedBlocks, amount: reduction });
  }
  if (discount !== null) {
    const { kind, value } = discount;
    lines.push({ kind: 'discount', discount: { kind, value }, amount: amount - gross });
  }
  return {
    minutes,
    chargeableMinutes,
    dayMinutes,
    nightMinutes,
    gross,
    discount: gross - amount,
    amount,
    net,
    vat,
    cashAmount: cashRounded(amount),
    explanation: { minutes, chargeableMinutes, lines, amount, net, vat },
  };
}

function effectiveMinutes(entry: number, exit: number): number {
  if (!isInstant(entry)) throw new AppError('INSTANT_INVALID', { field: 'entry' });
  if (!isInstant(exit)) throw new AppError('INSTANT_INVALID', { field: 'exit' });
  if (exit < entry) {
    throw new AppError('EXIT_BEFORE_ENTRY', { entry, exit }, 'exit is before entry');
  }
  return Math.floor((exit - entry) / MINUTE_MS);
}

/** The first so many minutes of the stay are charged. */
function chargeable(minutes: number, policy: ChargingPolicy): number {
  if (minutes <= policy.freeMinutes) return 0;
  if (policy.mode === 'per_minute') return minutes;
  const completed = completedTranches(minutes, policy);
  return completed === 0 ? 0 : policy.firstTranche + (completed - 1) * policy.nextTranche;
}

function completedTranches(minutes: number, policy: ChargingPolicy): number {
  if (minutes < policy.firstTranche) return 0;
  return 1 + Math.floor((minutes - policy.firstTranche) / policy.nextTranche);
}

function segmentsOf(entry: number, minutes: number, zone: string): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  let base = Math.floor((entry + offsetAt(zone, entry)) / MINUTE_MS);
  for (const { at, offset } of offsetTransitions(zone, entry, entry + minutes * MINUTE_MS)) {
    // The first minute that begins at or after the change is the first under the new offset.
    const to = Math.ceil((at - entry) / MINUTE_MS);
    segments.push({ from, to, base });
    from = to;
    base = Math.floor((entry + offset) / MINUTE_MS);
  }
  segments.push({ from, to: minutes, base });
  return segments;
}

/** Day minutes among minutes [first, end) of the stay; segments before index `start` end earlier. */
function dayMinutesIn(
  { window, segments }: Pricing,
  start: number,
  first: number,
  end: number,
): number {
  let total = 0;
  for (let i = start; i < segments.length; i++) {
    const segment = segments[i];
    if (segment === undefined || segment.from >= end) break;
    const low = Math.max(first, segment.from);
    const high = Math.min(end, segment.to);
    if (low < high) total += dayMinutesBetween(window, segment.base + low, segment.base + high);
  }
  return total;
}

/**
 * Cost of minutes [first, end) of the stay in sixtieths of a peso: each 24 hours from entry cost at
 * most the cap; nothing when `first` is past the end. Whole blocks between two clock changes all have the same day and night minutes, so
 * they are priced once and multiplied; the others are priced one by one.
 */
function cost(pricing: Pricing, first: number, end: number) {
  const { rates, window, segments } = pricing;
  const most = pricing.dailyCap === null ? Infinity : pricing.dailyCap * 60;
  const wholeDay = windowLength(window);
  let sixtieths = 0;
  let cappedBlocks = 0;
  let index = 0;
  for (let position = first; position < end;) {
    let segment = segments[index];
    while (segment !== undefined && segment.to <= position) segment = segments[++index];
    const steady = Math.min(segment?.to ?? end, end) - position;
    const whole = position % DAY_MINUTES === 0 ? Math.floor(steady / DAY_MINUTES) : 0;
    const blockEnd = position - (position % DAY_MINUTES) + DAY_MINUTES;
    const next = whole > 0 ? position + whole * DAY_MINUTES : Math.min(blockEnd, end);
    const blocks = Math.max(whole, 1);
    const length = (next - position) / blocks;
    const day = whole > 0 ? wholeDay : dayMinutesIn(pricing, index, position, next);
    const exact = day * rates.dayRate + (length - day) * rates.nightRate;
    sixtieths += blocks * Math.min(exact, most);
    if (exact > most) cappedBlocks += blocks;
    position = next;
  }
  return { sixtieths, cappedBlocks };
}

/** The amount after the discount, always floored: a fraction of a peso is the customer's. */
function discounted(
  gross: Clp,
  { kind, value }: Discount,
  pricing: Pricing,
  chargeableMinutes: number,
): Clp {
  if (kind === 'amount') return Math.max(0, gross - value);
  if (kind === 'minutes') {
    return Math.floor(cost(pricing, value, chargeableMinutes).sixtieths / 60);
  }
  // floor(gross·(100 − p)/100) in two steps, because gross·100 may not be exact.
  const hundreds = Math.floor(gross / 100);
  const kept = 100 - value;
  return hundreds * kept + Math.floor(((gross - hundreds * 100) * kept) / 100);
}

/** Lines without money: the free period and the tranches that decided which minutes are charged. */
function policyLines(
  policy: ChargingPolicy,
  minutes: number,
  chargeableMinutes: number,
): ExplanationLine[] {
  const lines: ExplanationLine[] = [];
  const free = minutes <= policy.freeMinutes;
  if (policy.freeMinutes > 0) {
    lines.push({ kind: 'free_period', limit: policy.freeMinutes, applied: free, amount: 0 });
  }
  if (policy.mode === 'tranche' && !free) {
    lines.push({
      kind: 'tranche',
      first: policy.firstTranche,
      next: policy.nextTranche,
      completed: completedTranches(minutes, policy),
      unchargedMinutes: minutes - chargeableMinutes,
      amount: 0,
    });
  }
  return lines;
}

/**
 * Day and night in whole pesos that add up to the floor of their exact sum. When their fractions
 * make a peso together, the larger fraction shows it (day when equal).
 */
function pushRateLines(lines: ExplanationLine[], day: number, night: number, rates: Rates): void {
  const daySixtieths = day * rates.dayRate;
  const nightSixtieths = night * rates.nightRate;
  const total = Math.floor((daySixtieths + nightSixtieths) / 60);
  let dayAmount = Math.floor(daySixtieths / 60);
  const spare = total - dayAmount - Math.floor(nightSixtieths / 60);
  if (spare > 0 && daySixtieths % 60 >= nightSixtieths % 60) dayAmount += spare;
  if (day > 0) lines.push({ kind: 'day', minutes: day, rate: rates.dayRate, amount: dayAmount });
  if (night > 0) {
    const amount = total - dayAmount;
    lines.push({ kind: 'night', minutes: night, rate: rates.nightRate, amount });
  }
}
