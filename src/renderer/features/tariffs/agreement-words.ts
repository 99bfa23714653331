import type { AgreementDetails } from '@shared/contracts/agreements';
import type { Discount } from '@shared/kernel/policy';
import { formatClp } from '@shared/kernel/money';
import { validDays } from '@ui/valid-days';
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
  const { from, to } = validDays({ validFrom, validTo }, zone);
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
