import { AppError } from '@shared/kernel/errors';

export interface AgreementTerms {
  readonly name: string;
  readonly active: boolean;
  /** Epoch ms; `null`: without that end. */
  readonly validFrom: number | null;
  readonly validTo: number | null;
  readonly maxUses: number | null;
  readonly maxUsesPerDay: number | null;
}

/** How often it was used: ever, and on the business day. A voided payment is no use. */
export interface Uses {
  readonly total: number;
  readonly today: number;
}

export type Standing = 'usable' | 'not_yet' | 'expired' | 'ended' | 'used_up' | 'used_up_today';

/** Whether one more stay may be charged by it, for an amount said at `at`. */
export function standingOf(terms: AgreementTerms, uses: Uses, at: number): Standing {
  if (!terms.active) return 'ended';
  if (terms.validFrom !== null && at < terms.validFrom) return 'not_yet';
  if (terms.validTo !== null && at >= terms.validTo) return 'expired';
  if (terms.maxUses !== null && uses.total >= terms.maxUses) return 'used_up';
  if (terms.maxUsesPerDay !== null && uses.today >= terms.maxUsesPerDay) return 'used_up_today';
  return 'usable';
}

/** Throws the refusal that says why it may not be used. */
export function refuseUnusable(terms: AgreementTerms, uses: Uses, at: number): void {
  const agreement = terms.name;
  switch (standingOf(terms, uses, at)) {
    case 'usable':
      return;
    case 'ended':
      throw new AppError('AGREEMENT_ENDED', { agreement });
    case 'not_yet':
      throw new AppError('AGREEMENT_NOT_YET', { agreement, from: terms.validFrom });
    case 'expired':
      throw new AppError('AGREEMENT_EXPIRED', { agreement });
    case 'used_up':
      throw new AppError('AGREEMENT_USED_UP', { agreement, limit: terms.maxUses });
    case 'used_up_today':
      throw new AppError('AGREEMENT_USED_UP_TODAY', { agreement, limit: terms.maxUsesPerDay });
  }
}
