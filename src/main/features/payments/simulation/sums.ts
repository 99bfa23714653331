import { DAY_MINUTES, localMinuteOfDay } from '@shared/kernel/time';

/** A stay with what it cost and what it would cost. */
export interface PricedStay {
  readonly ticketNumber: string | null;
  readonly vehicleClass: string;
  /** Epoch ms. */
  readonly entry: number;
  readonly exit: number;
  readonly minutes: number;
  /** Pesos. */
  readonly before: number;
  readonly after: number;
}

interface Sum {
  stays: number;
  before: number;
  after: number;
}

const MOST_DIFFERENCES = 200;
const HOURS = DAY_MINUTES / 60;

/** Adds priced stays up; keeps only the largest differences, so that memory does not grow with them. */
export function simulationSums(zone: string) {
  const total = noSum();
  const byClass = new Map<string, Sum>();
  const byHour = Array.from({ length: HOURS }, noSum);
  let differing: (PricedStay & { readonly difference: number })[] = [];
  let dearer = 0;
  let cheaper = 0;
  return {
    add(stay: PricedStay): void {
      const difference = stay.after - stay.before;
      if (difference > 0) dearer += 1;
      if (difference < 0) cheaper += 1;
      addTo(total, stay);
      const ofClass = byClass.get(stay.vehicleClass) ?? noSum();
      byClass.set(stay.vehicleClass, ofClass);
      addTo(ofClass, stay);
      const ofHour = byHour[Math.floor(localMinuteOfDay(stay.exit, zone) / 60)];
      if (ofHour) addTo(ofHour, stay);
      if (difference === 0) return;
      differing.push({ ...stay, difference });
      if (differing.length >= 2 * MOST_DIFFERENCES) differing = largest(differing);
    },
    result: () => ({
      total,
      dearer,
      cheaper,
      byClass: [...byClass].map(([vehicleClass, sum]) => ({ vehicleClass, ...sum })),
      byHour,
      differences: largest(differing),
    }),
  };
}

function noSum(): Sum {
  return { stays: 0, before: 0, after: 0 };
}

function addTo(sum: Sum, { before, after }: PricedStay): void {
  sum.stays += 1;
  sum.before += before;
  sum.after += after;
}

function largest<Stay extends { readonly difference: number }>(stays: readonly Stay[]): Stay[] {
  return stays
    .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
    .slice(0, MOST_DIFFERENCES);
}
