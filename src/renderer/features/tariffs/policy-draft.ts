import type { PolicyDraft } from '@renderer/features/first-run/draft';
import { numberOf } from '@renderer/features/first-run/draft';
import type { CallInput } from '@shared/contracts/index';
import { policySchema } from '@shared/contracts/settings';
import type { ChargingPolicy } from '@shared/kernel/policy';

export type PlainPolicy = CallInput<'policy.schedule'>['policy'];

/** A policy as it is typed. */
export function policyDraftOf(policy: ChargingPolicy): PolicyDraft {
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

const plainSchema = policySchema.omit({ zone: true });

/** What is typed as a policy, and the fields that are none yet. */
export function plainPolicyOf(draft: PolicyDraft): {
  readonly policy: PlainPolicy | null;
  readonly wrong: ReadonlySet<string>;
} {
  const { mode, dayFrom, dayTo, dailyCap } = draft;
  const parsed = plainSchema.safeParse({
    mode,
    dayFrom,
    dayTo,
    firstTranche: numberOf(draft.firstTranche),
    nextTranche: numberOf(draft.nextTranche),
    freeMinutes: numberOf(draft.freeMinutes),
    dailyCap: dailyCap.trim() === '' ? null : Number(dailyCap),
  });
  const wrong = new Set(parsed.error?.issues.map((issue) => String(issue.path[0])));
  return { policy: parsed.data ?? null, wrong };
}
