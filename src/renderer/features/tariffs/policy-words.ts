import type { PlainPolicy } from './policy-draft';
import { formatClp } from '@shared/kernel/money';
import type { TFunction } from 'i18next';

/** A charging policy in one line. */
export function policyWords(t: TFunction<'tariffs'>, policy: PlainPolicy): string {
  const { mode, dayFrom, dayTo, firstTranche, nextTranche, freeMinutes, dailyCap } = policy;
  return [
    mode === 'per_minute'
      ? t('policy.inWords.per_minute')
      : t('policy.inWords.tranche', { first: firstTranche, next: nextTranche }),
    t('policy.inWords.day', { from: dayFrom, to: dayTo }),
    ...(freeMinutes > 0 ? [t('policy.inWords.free', { minutes: freeMinutes })] : []),
    dailyCap === null
      ? t('policy.inWords.noCap')
      : t('policy.inWords.cap', { amount: formatClp(dailyCap) }),
  ].join(' · ');
}
