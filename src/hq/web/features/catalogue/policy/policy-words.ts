import { formatClp } from '@shared/kernel/money';
import type { ChargingPolicy } from '@shared/kernel/policy';
import type { TFunction } from 'i18next';

/** Charging rules field by field, in words. */
export function policyFields(
  t: TFunction<'hq'>,
  policy: Omit<ChargingPolicy, 'zone'>,
): readonly (readonly [label: string, words: string])[] {
  const { mode, firstTranche: first, nextTranche: next, freeMinutes, dailyCap } = policy;
  return [
    [
      t('policy.mode'),
      mode === 'per_minute' ? t('policy.perMinute') : t('policy.tranches', { first, next }),
    ],
    [t('policy.dayWindow'), t('policy.fromTo', { from: policy.dayFrom, to: policy.dayTo })],
    [
      t('policy.free'),
      freeMinutes === 0 ? t('policy.noFree') : t('policy.upTo', { minutes: freeMinutes }),
    ],
    [t('policy.cap'), dailyCap === null ? t('policy.noCap') : formatClp(dailyCap)],
  ];
}

/** Charging rules in one line, for a list of them: what is not there is left out. */
export function policyLine(t: TFunction<'hq'>, policy: Omit<ChargingPolicy, 'zone'>): string {
  const [mode, day, free, cap] = policyFields(t, policy).map(([, words]) => words);
  return [
    mode,
    t('policy.dayLine', { words: day }),
    policy.freeMinutes > 0 ? t('policy.freeLine', { words: free }) : null,
    policy.dailyCap === null ? cap : t('policy.capLine', { words: cap }),
  ]
    .filter((it) => it !== null)
    .join(' · ');
}
