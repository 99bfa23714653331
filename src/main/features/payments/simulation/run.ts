import type { Draft, Sample, Simulation } from '@shared/contracts/simulation';
import { AppError } from '@shared/kernel/errors';
import { checkPolicy, checkRates } from '@shared/kernel/policy';
import type { ChargingPolicy, Rates } from '@shared/kernel/policy';
import { DAY_MINUTES, MINUTE_MS } from '@shared/kernel/time';
import { setImmediate } from 'node:timers/promises';
import type { Core } from '@main/core/core';
import { readSetting } from '@main/features/settings/index';
import { policyAt, quoteStay, tariffAt } from '@main/features/tariffs/index';
import { countSince, pagesSince, policyReader } from './sample';
import type { ChargedStay } from './sample';
import { simulationSums } from './sums';
import type { PricedStay } from './sums';

/** A simulation under way. */
export interface Run {
  done: number;
  total: number;
  cancelled: boolean;
}

/** What a draft leaves out stays as it was. */
interface Priced {
  readonly rates: ReadonlyMap<string, Rates>;
  readonly policy: ChargingPolicy | null;
}

/**
 * Prices a sample by a draft. Reads only; lets everything else go first after each page, so that nothing
 * waits for it. Throws the errors of `checkPolicy`, RATES_INVALID, TARIFF_GAP, EXIT_BEFORE_ENTRY,
 * SIMULATION_CANCELLED.
 */
export async function simulate(
  core: Core,
  draft: Draft,
  sample: Sample,
  run: Run,
): Promise<Simulation> {
  const { zone } = readSetting(core.db, 'site');
  const priced = checked(draft, zone);
  const sums = simulationSums(zone);
  for (const page of priceAll(core, priced, sample, run)) {
    for (const stay of page) sums.add(stay);
    await setImmediate();
    if (run.cancelled) throw new AppError('SIMULATION_CANCELLED');
  }
  return sums.result();
}

function checked(draft: Draft, zone: string): Priced {
  const policy = draft.policy && { ...draft.policy, zone };
  if (policy) checkPolicy(policy);
  for (const rates of draft.tariffs) checkRates(rates);
  return { policy, rates: new Map(draft.tariffs.map((it) => [it.vehicleClass, it])) };
}

function* priceAll(core: Core, priced: Priced, sample: Sample, run: Run): Generator<PricedStay[]> {
  if (sample.kind === 'stays') {
    run.total = sample.stays.length;
    yield sample.stays.map((stay) => priceMadeUp(core, priced, stay));
    run.done = run.total;
    return;
  }
  const since = core.clock.now() - sample.days * DAY_MINUTES * MINUTE_MS;
  const policyOf = policyReader();
  run.total = countSince(core.db, since);
  for (const page of pagesSince(core.db, since)) {
    yield page.map((stay) => priceCharged(priced, stay, policyOf(stay.policy)));
    run.done += page.length;
  }
}

/** By the draft against what was charged, with the discount it had. */
function priceCharged(
  { rates, policy }: Priced,
  stay: ChargedStay,
  ownPolicy: ChargingPolicy,
): PricedStay {
  const { discountKind: kind, discountValue: value, dayRate, nightRate, ...kept } = stay;
  const { ticketNumber, vehicleClass, entry, exit, amount } = kept;
  const quote = quoteStay({
    entry,
    exit,
    rates: rates.get(vehicleClass) ?? { dayRate, nightRate },
    policy: policy ?? ownPolicy,
    discount: kind !== null && value !== null ? { kind, value } : null,
  });
  const { minutes, amount: after } = quote;
  return { ticketNumber, vehicleClass, entry, exit, minutes, before: amount, after };
}

/** By the draft against what holds at its entry. */
function priceMadeUp(
  { db }: Core,
  { rates, policy }: Priced,
  stay: { readonly vehicleClass: string; readonly entry: number; readonly exit: number },
): PricedStay {
  const { vehicleClass, entry, exit } = stay;
  const own = { rates: tariffAt(db, vehicleClass, entry), policy: policyAt(db, entry) };
  const before = quoteStay({ entry, exit, ...own });
  const after = quoteStay({
    entry,
    exit,
    rates: rates.get(vehicleClass) ?? own.rates,
    policy: policy ?? own.policy,
  });
  const { minutes } = after;
  return { ...stay, ticketNumber: null, minutes, before: before.amount, after: after.amount };
}
