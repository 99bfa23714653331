import { policySchema } from '@shared/contracts/settings';
import type { CatalogueChange } from '@shared/hq/catalogue-changes';
import type { PolicyDraft } from '@ui/policy-draft';
import { pesosOf } from '@hq/web/features/tariffs/tariff-draft';

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
