import { scanCodeSchema } from '@shared/contracts/agreements';
import type { AgreementDetails } from '@shared/contracts/agreements';
import type { CallInput } from '@shared/contracts/index';
import { endOfLocalDate, localDateOf, startOfLocalDate } from '@shared/kernel/opening-hours';

/** An agreement as typed; dates are whole days of the site (`2026-12-01`). */
export interface AgreementDraft {
  readonly name: string;
  readonly merchant: string;
  readonly code: string;
  readonly kind: 'percent' | 'minutes' | 'amount';
  readonly value: string;
  readonly scanCode: string;
  readonly validFrom: string;
  /** The last day it is valid. */
  readonly validTo: string;
  readonly maxUses: string;
  readonly maxUsesPerDay: string;
  readonly active: boolean;
}

export const NEW_AGREEMENT: AgreementDraft = {
  name: '',
  merchant: '',
  code: '',
  kind: 'percent',
  value: '',
  scanCode: '',
  validFrom: '',
  validTo: '',
  maxUses: '',
  maxUsesPerDay: '',
  active: true,
};

export type AgreementProblem = 'required' | 'code' | 'value' | 'scanCode' | 'uses' | 'validTo';

export function draftOf(it: AgreementDetails, zone: string): AgreementDraft {
  const uses = (limit: number | null) => (limit === null ? '' : String(limit));
  return {
    name: it.name,
    merchant: it.merchant,
    code: it.code,
    kind: it.discount.kind,
    value: String(it.discount.value),
    scanCode: it.scanCode ?? '',
    validFrom: localDateOf(it.validFrom, zone),
    // It ends where the next day begins.
    validTo: localDateOf(it.validTo === null ? null : it.validTo - 1, zone),
    maxUses: uses(it.maxUses),
    maxUsesPerDay: uses(it.maxUsesPerDay),
    active: it.active,
  };
}

/** What may change later, for main. */
export function termsOf(
  draft: AgreementDraft,
  zone: string,
): Omit<CallInput<'agreements.change'>, 'agreementId' | 'active'> {
  const uses = (text: string) => (text === '' ? null : Number(text));
  return {
    name: draft.name.trim(),
    merchant: draft.merchant.trim(),
    scanCode: draft.scanCode.trim() === '' ? null : draft.scanCode,
    validFrom: startOfLocalDate(draft.validFrom, zone),
    validTo: endOfLocalDate(draft.validTo, zone),
    maxUses: uses(draft.maxUses),
    maxUsesPerDay: uses(draft.maxUsesPerDay),
  };
}

/** What is not right yet, by field. */
export function problemsOf(
  draft: AgreementDraft,
): Partial<Record<keyof AgreementDraft, AgreementProblem>> {
  const value = Number(draft.value);
  const worth = draft.value !== '' && value > 0 && (draft.kind !== 'percent' || value <= 100);
  const isLimit = (text: string) => text === '' || Number(text) > 0;
  return {
    ...(draft.name.trim().length < 2 && { name: 'required' as const }),
    ...(!/^[A-Z0-9]{2,20}$/.test(draft.code) && { code: 'code' as const }),
    ...(!worth && { value: 'value' as const }),
    ...(draft.scanCode.trim() !== '' &&
      !scanCodeSchema.safeParse(draft.scanCode).success && { scanCode: 'scanCode' as const }),
    ...(!isLimit(draft.maxUses) && { maxUses: 'uses' as const }),
    ...(!isLimit(draft.maxUsesPerDay) && { maxUsesPerDay: 'uses' as const }),
    ...(draft.validFrom !== '' &&
      draft.validTo !== '' &&
      draft.validTo < draft.validFrom && { validTo: 'validTo' as const }),
  };
}

/** Letters and digits that are not mistaken for one another when somebody reads them aloud. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** `CV` and eight more: nobody guesses another merchant's. */
export function newScanCode(random: (count: number) => Uint8Array): string {
  return `CV${[...random(8)].map((byte) => LETTERS[byte % LETTERS.length]).join('')}`;
}
