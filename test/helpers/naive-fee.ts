import type { Stay } from '@main/features/tariffs/domain';

/**
 * The fee rules read literally, minute by minute: slow, obvious, and sharing nothing with the engine
 * (wall clock from Intl, sums in BigInt). It trusts its input.
 */
export function naiveQuote({ entry, exit, rates, policy, discount }: Stay) {
  const minutes = Math.floor((exit - entry) / 60_000);
  const chargeableMinutes = naiveChargeable(minutes, policy);
  const price: bigint[] = [];
  let dayMinutes = 0;
  for (let k = 0; k < chargeableMinutes; k++) {
    const isDay = naiveIsDay(wallClock(entry + k * 60_000, policy.zone), policy);
    if (isDay) dayMinutes++;
    price.push(BigInt(isDay ? rates.dayRate : rates.nightRate));
  }
  const gross = flooredTotal(price, policy.dailyCap);
  const amount = naiveDiscount(gross, price, policy.dailyCap, discount ?? null);
  const net = (amount * 200n + 119n) / 238n;
  return {
    minutes,
    chargeableMinutes,
    dayMinutes,
    nightMinutes: chargeableMinutes - dayMinutes,
    gross: Number(gross),
    discount: Number(gross - amount),
    amount: Number(amount),
    net: Number(net),
    vat: Number(amount - net),
    cashAmount: Number(amount + (amount % 10n > 5n ? 10n : 0n) - (amount % 10n)),
  };
}

/** The instants (epoch ms) at which a zone's clocks change, found by asking Intl. */
export function clockChanges(zone: string, fromYear: number, toYear: number): number[] {
  const changes: number[] = [];
  const last = Date.UTC(toYear + 1, 0, 1);
  const day = 86_400_000;
  for (let start = Date.UTC(fromYear, 0, 1); start < last; start += day) {
    if (offsetText(start, zone) === offsetText(start + day, zone)) continue;
    let minute = start;
    while (offsetText(minute, zone) === offsetText(start, zone)) minute += 60_000;
    changes.push(minute);
  }
  return changes;
}

/** `HH:MM` on the wall at an instant, by Intl. */
export function wallClock(ms: number, zone: string): string {
  return formatter(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(ms);
}

function naiveChargeable(minutes: number, policy: Stay['policy']): number {
  if (minutes <= policy.freeMinutes) return 0;
  if (policy.mode === 'per_minute') return minutes;
  if (minutes < policy.firstTranche) return 0;
  let completed = policy.firstTranche;
  while (completed + policy.nextTranche <= minutes) completed += policy.nextTranche;
  return completed;
}

function naiveIsDay(clock: string, { dayFrom, dayTo }: Stay['policy']): boolean {
  if (dayFrom === dayTo) return true;
  if (dayFrom < dayTo) return dayFrom <= clock && clock < dayTo;
  return dayFrom <= clock || clock < dayTo;
}

/** Hourly prices of the minutes (null: not charged) added up by blocks of 24 hours, in pesos. */
function flooredTotal(price: readonly (bigint | null)[], cap: number | null): bigint {
  let sixtieths = 0n;
  for (let start = 0; start < price.length; start += 1440) {
    let block = 0n;
    for (const minute of price.slice(start, start + 1440)) block += minute ?? 0n;
    if (cap !== null && block > BigInt(cap) * 60n) block = BigInt(cap) * 60n;
    sixtieths += block;
  }
  return sixtieths / 60n;
}

function naiveDiscount(
  gross: bigint,
  price: readonly bigint[],
  cap: number | null,
  discount: Stay['discount'] | null,
): bigint {
  if (!discount) return gross;
  const value = BigInt(discount.value);
  if (discount.kind === 'percent') return (gross * (100n - value)) / 100n;
  if (discount.kind === 'amount') return gross > value ? gross - value : 0n;
  return flooredTotal(
    price.map((minute, k) => (k < discount.value ? null : minute)),
    cap,
  );
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + Object.keys(options).join();
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options });
  formatters.set(key, made);
  return made;
}

function offsetText(ms: number, zone: string): string {
  return formatter(zone, { timeZoneName: 'longOffset' }).format(ms).replace(/^.* /, '');
}
