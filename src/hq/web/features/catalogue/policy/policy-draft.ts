import { policySchema } from '@shared/contracts/settings';
import type { CatalogueChange } from '@shared/hq/catalogue-changes';
import type { ChargingPolicy } from '@shared/kernel/policy';
import { pesosOf } from '@hq/web/features/tariffs/tariff-draft';

/** Charging rules as typed. */
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

export function draftOfPolicy(policy: Omit<ChargingPolicy, 'zone'>): PolicyDraft {
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

const minutesOf = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : NaN);
const plainSchema = policySchema.omit({ zone: true });

/** What is wrong with which field; the legal least is each booth's and HQ's own to refuse. */
export function policyOf(draft: PolicyDraft): {
  readonly policy: Extract<CatalogueChange, { kind: 'policy' }>['policy'] | null;
  readonly wrong: ReadonlySet<string>;
} {
  const cap = draft.dailyCap.trim();
  const read = plainSchema.safeParse({
    mode: draft.mode,
    dayFrom: draft.dayFrom,
    dayTo: draft.dayTo,
    firstTranche: minutesOf(draft.firstTranche),
    nextTranche: minutesOf(draft.nextTranche),
    freeMinutes: minutesOf(draft.freeMinutes),
    dailyCap: cap === '' ? null : (pesosOf(cap) ?? NaN),
  });
  const wrong = new Set(read.error?.issues.map(({ path }) => String(path[0])));
  return { policy: read.data ?? null, wrong };
}
