import { scanCodeSchema } from '@shared/contracts/agreements';
import type { CatalogueChange } from '@shared/hq/catalogue-changes';
import { endOfLocalDate, localDateOf, startOfLocalDate } from '@shared/kernel/opening-hours';
import type { Agreement } from './agreement-words';

/** An agreement as typed; dates are whole days of the site. */
export interface AgreementDraft {
  readonly name: string;
  readonly merchant: string;
  readonly code: string;
  readonly kind: Agreement['kind'];
  readonly value: string;
  readonly scanCode: string;
  readonly validFrom: string;
  /** The last day it is valid. */
  readonly validTo: string;
  readonly maxUses: string;
  readonly maxUsesPerDay: string;
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
};

const limitText = (limit: number | null): string => (limit === null ? '' : String(limit));

export function draftOfAgreement(it: Agreement, zone: string): AgreementDraft {
  return {
    name: it.name,
    merchant: it.merchant ?? '',
    code: it.code,
    kind: it.kind,
    value: String(it.value),
    scanCode: it.scanCode ?? '',
    validFrom: localDateOf(it.validFrom, zone),
    // It ends where the next day begins.
    validTo: localDateOf(it.validTo === null ? null : it.validTo - 1, zone),
    maxUses: limitText(it.maxUses),
    maxUsesPerDay: limitText(it.maxUsesPerDay),
  };
}

export type AgreementProblem = 'name' | 'code' | 'value' | 'scanCode' | 'uses' | 'validTo';

/** What is not right yet, by field. */
export function agreementProblems(
  draft: AgreementDraft,
): Partial<Record<keyof AgreementDraft, AgreementProblem>> {
  const value = Number(draft.value);
  const worth = /^\d{1,7}$/.test(draft.value) && value > 0;
  const fits = draft.kind !== 'percent' || value <= 100;
  const isLimit = (text: string) => text === '' || /^[1-9]\d{0,5}$/.test(text);
  const scan = draft.scanCode.trim();
  return {
    ...(draft.name.trim().length < 2 && { name: 'name' as const }),
    ...(!/^[A-Z0-9]{2,20}$/.test(draft.code) && { code: 'code' as const }),
    ...(!(worth && fits) && { value: 'value' as const }),
    ...(scan !== '' &&
      !scanCodeSchema.safeParse(scan).success && { scanCode: 'scanCode' as const }),
    ...(!isLimit(draft.maxUses) && { maxUses: 'uses' as const }),
    ...(!isLimit(draft.maxUsesPerDay) && { maxUsesPerDay: 'uses' as const }),
    ...(draft.validFrom !== '' &&
      draft.validTo !== '' &&
      draft.validTo < draft.validFrom && { validTo: 'validTo' as const }),
  };
}

const limitOf = (text: string): number | null => (text === '' ? null : Number(text));

function termsOf(draft: AgreementDraft, zone: string) {
  const scan = draft.scanCode.trim();
  return {
    code: draft.code,
    name: draft.name.trim(),
    merchant: draft.merchant.trim(),
    scanCode: scan === '' ? null : scan,
    validFrom: startOfLocalDate(draft.validFrom, zone),
    validTo: endOfLocalDate(draft.validTo, zone),
    maxUses: limitOf(draft.maxUses),
    maxUsesPerDay: limitOf(draft.maxUsesPerDay),
  };
}

const isRight = (draft: AgreementDraft): boolean =>
  Object.keys(agreementProblems(draft)).length === 0;

/** A new agreement for HQ; `null` while something is not right. */
export function newAgreementOf(draft: AgreementDraft, zone: string): CatalogueChange | null {
  if (!isRight(draft)) return null;
  const { kind, value } = draft;
  const discount = { kind, value: Number(value) };
  return { kind: 'agreement', discount, ...termsOf(draft, zone) };
}

/** Other terms of an agreement; what it takes off never changes. */
export function changedAgreementOf(
  draft: AgreementDraft,
  active: boolean,
  zone: string,
): CatalogueChange | null {
  return isRight(draft) ? { kind: 'change_agreement', active, ...termsOf(draft, zone) } : null;
}
