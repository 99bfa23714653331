import type { Random } from '@cli/simulate/random';

/** What can go wrong between a booth and its headquarters. */
export const FAULTS = [
  /** The request never arrives. */
  'lost_request',
  /** It arrives and is done; nobody hears of it. */
  'lost_answer',
  /** It arrives twice, one after the other; the booth hears the second answer. */
  'doubled',
  /** It arrives twice at the same instant. */
  'doubled_at_once',
  /** The booth gives up on it; it arrives after the next one. */
  'late',
  'cut_request',
  'cut_answer',
  /** In small pieces, both ways. */
  'slow',
  /** It is under way for so long that its signature is good no more. */
  'expired',
  /** No answer at all until the booth gives up. */
  'hangs',
  /** A proxy's error page instead of HQ. */
  'error_page',
  /** HQ did it, the proxy before it says it failed. */
  'error_after',
  'too_many',
  /** The sign-in page of a hotel's network: 200, and no HQ. */
  'portal',
  'redirect',
] as const;
export type Fault = (typeof FAULTS)[number];

/** What happens to the next request. */
export interface FaultPlan {
  next(): Fault | 'none';
}

export const noFaults: FaultPlan = { next: () => 'none' };

/** Every fault once, then each request fares badly with this probability; hanging is rarer, as it takes the booth's patience. */
export function seededFaults(random: Random, probability: number): FaultPlan {
  const weights = FAULTS.map((fault) => [fault, fault === 'hangs' ? 0.3 : 1] as const);
  const [first, ...others] = weights as [readonly [Fault, number], ...(readonly [Fault, number])[]];
  const once: Fault[] = [...FAULTS];
  return {
    next: () =>
      random.chance(probability) ? (once.shift() ?? random.weighted([first, ...others])) : 'none',
  };
}

/** These, in this order, then nothing any more. */
export function faultsInTurn(faults: readonly (Fault | 'none')[]): FaultPlan {
  const left = [...faults];
  return { next: () => left.shift() ?? 'none' };
}
