import type { AgreementDetails } from '@shared/contracts/agreements';
import type { Discount } from '@shared/kernel/policy';
import { formatClp } from '@shared/kernel/money';
import { formatDateTime } from '@shared/kernel/time';
import type { TFunction } from 'i18next';

type T = TFunction<'tariffs'>;

export function discountWords(t: T, { kind, value }: Discount): string {
  const shown = kind === 'amount' ? formatClp(value) : value;
  return t(`agreements.discount.${kind}`, { value: shown });
}

/** Days it is valid; the last one included. */
export function validityWords(
  t: T,
  { validFrom, validTo }: Pick<AgreementDetails, 'validFrom' | 'validTo'>,
  zone: string,
): string {
  // A date is not broken at its hyphens.
  const day = (instant: number) =>
    formatDateTime(instant, zone).slice(0, 10).replaceAll('-', '\u2011');
  const from = validFrom === null ? null : day(validFrom);
  const to = validTo === null ? null : day(validTo - 1);
  if (from !== null && to !== null) return t('agreements.between', { from, to });
  if (from !== null) return t('agreements.since', { from });
  return to === null ? t('agreements.always') : t('agreements.until', { to });
}

export function usesWords(
  t: T,
  it: Pick<AgreementDetails, 'uses' | 'usesToday' | 'maxUses' | 'maxUsesPerDay'>,
): { readonly all: string; readonly today: string } {
  const { uses, usesToday, maxUses, maxUsesPerDay } = it;
  return {
    all:
      maxUses === null
        ? t('agreements.uses', { uses })
        : t('agreements.usesOf', { uses, max: maxUses }),
    today:
      maxUsesPerDay === null
        ? t('agreements.today', { uses: usesToday })
        : t('agreements.todayOf', { uses: usesToday, max: maxUsesPerDay }),
  };
}
