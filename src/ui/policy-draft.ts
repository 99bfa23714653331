import type { ChargingPolicy } from '@shared/kernel/policy';

/** Charging rules as typed: numbers stay text until they are checked. */
export interface PolicyDraft {
  readonly mode: ChargingPolicy['mode'];
  readonly dayFrom: string;
  readonly dayTo: string;
  readonly firstTranche: string;
  readonly nextTranche: string;
  readonly freeMinutes: string;
  /** Empty: none. */
  readonly dailyCap: string;
}

/** Rules as they are typed. */
export function policyDraftOf(policy: Omit<ChargingPolicy, 'zone'>): PolicyDraft {
  const { mode, dayFrom, dayTo, firstTranche, nextTranche, freeMinutes, dailyCap } = policy;
  return {
    mode,
    dayFrom,
    dayTo,
    firstTranche: String(firstTranche),
    nextTranche: String(nextTranche),
    freeMinutes: String(freeMinutes),
    dailyCap: dailyCap === null ? '' : String(dailyCap),
  };
}
