import type { TargetSpot } from '@renderer/features/operator/check-in/target-spot';
import type { BoardSpot, Lookup, OpenStay } from '@shared/contracts/parking';
import type { ErrorCode } from '@shared/kernel/errors';

/** The sentence beside the plate field: what stands there, and what the keys will do now. */
export type Sentence =
  | { readonly is: 'empty'; readonly chosenCode: string | null }
  | { readonly is: 'inside'; readonly stay: OpenStay; readonly enter: 'charge' | 'free' | null }
  | { readonly is: 'inside_no_shift'; readonly stay: OpenStay }
  | { readonly is: 'not_ready'; readonly stay: OpenStay }
  | { readonly is: 'paying'; readonly stay: OpenStay }
  /** It is being put on another spot; `to`: the one in focus, unless that is its own. */
  | { readonly is: 'moving'; readonly stay: OpenStay; readonly to: BoardSpot | null }
  | { readonly is: 'outside'; readonly plate: string; readonly spot: TargetSpot }
  | { readonly is: 'similar'; readonly spot: TargetSpot; readonly stay: OpenStay }
  | { readonly is: 'full' }
  | { readonly is: 'several'; readonly count: number }
  | {
      readonly is: 'ticket_unknown';
      readonly lookup: Extract<Lookup, { kind: 'ticket_unknown' }>;
    }
  | { readonly is: 'failed'; readonly code: ErrorCode };

export interface SentenceFacts {
  /** Code of a free spot chosen before the plate was typed. */
  readonly chosenCode: string | null;
  readonly lookup: Lookup | null;
  readonly failure: ErrorCode | null;
  readonly shiftOpen: boolean;
  readonly target: TargetSpot | null;
  /** The amount that stands on the screen; `null`: none yet. */
  readonly amount: number | null;
  /** Tenders cover it. */
  readonly ready: boolean;
  readonly paying: boolean;
}

export function sentenceFor(facts: SentenceFacts): Sentence {
  const { lookup, failure, target } = facts;
  if (failure) return { is: 'failed', code: failure };
  if (!lookup || lookup.kind === 'empty') return { is: 'empty', chosenCode: facts.chosenCode };
  switch (lookup.kind) {
    case 'inside':
      return inside(lookup.stay, facts);
    case 'outside': {
      if (!target) return { is: 'full' };
      const [similar] = lookup.similar;
      if (similar) return { is: 'similar', spot: target, stay: similar };
      return { is: 'outside', plate: lookup.plate.display, spot: target };
    }
    case 'several':
      return { is: 'several', count: lookup.stays.length };
    case 'ticket_unknown':
      return { is: 'ticket_unknown', lookup };
  }
}

function inside(stay: OpenStay, { shiftOpen, paying, amount, ready }: SentenceFacts): Sentence {
  if (!shiftOpen) return { is: 'inside_no_shift', stay };
  if (paying) return { is: 'paying', stay };
  if (amount === null) return { is: 'inside', stay, enter: null };
  if (!ready) return { is: 'not_ready', stay };
  return { is: 'inside', stay, enter: amount === 0 ? 'free' : 'charge' };
}
