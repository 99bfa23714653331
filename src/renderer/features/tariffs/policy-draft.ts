import { numberOf } from '@renderer/features/first-run/draft';
import type { CallInput } from '@shared/contracts/index';
import { policySchema } from '@shared/contracts/settings';
import type { PolicyDraft } from '@ui/policy-draft';

export type PlainPolicy = CallInput<'policy.schedule'>['policy'];

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
