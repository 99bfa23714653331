import type { FeedRow } from '@shared/sync/feed';
import { formatClp } from '@shared/kernel/money';
import { validDays } from '@ui/valid-days';
import type { TFunction } from 'i18next';

export type Agreement = FeedRow<'agreement'>;
type T = TFunction<'hq'>;

export function discountWords(t: T, { kind, value }: Pick<Agreement, 'kind' | 'value'>): string {
  const shown = kind === 'amount' ? formatClp(value) : String(value);
  return t(`agreements.off_${kind}`, { value: shown });
}

/** Days it is valid by the site's calendar; the last one included. */
export function validityWords(
  t: T,
  { validFrom, validTo }: Pick<Agreement, 'validFrom' | 'validTo'>,
  zone: string,
): string {
  const { from, to } = validDays({ validFrom, validTo }, zone);
  if (from !== null && to !== null) return t('agreements.between', { from, to });
  if (from !== null) return t('agreements.since', { from });
  return to === null ? t('agreements.always') : t('agreements.until', { to });
}

export function usesWords(
  t: T,
  { maxUses, maxUsesPerDay }: Pick<Agreement, 'maxUses' | 'maxUsesPerDay'>,
): string {
  const parts = [
    ...(maxUses === null ? [] : [t('agreements.most', { count: maxUses })]),
    ...(maxUsesPerDay === null ? [] : [t('agreements.mostDaily', { count: maxUsesPerDay })]),
  ];
  return parts.length === 0 ? t('agreements.unlimited') : parts.join(' · ');
}

export type AgreementState = 'usable' | 'not_yet' | 'expired' | 'ended';

/** What an agreement is at an instant, as far as its own row says. */
export function agreementState(it: Agreement, now: number): AgreementState {
  if (!it.active) return 'ended';
  if (it.validFrom !== null && it.validFrom > now) return 'not_yet';
  return it.validTo !== null && it.validTo <= now ? 'expired' : 'usable';
}
