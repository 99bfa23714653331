import { whole } from '@hq/web/components/numbers';
import { formatClp, isClp } from '@shared/kernel/money';
import { useTranslation } from 'react-i18next';

/** Parts of a day's totals that count things; every other number is pesos. */
const COUNTS =
  /(^|\.)(count|payments|issued|paid|passes|voided|open|before|in|out|corrections|voidedStays|number)$/;

/** `sales.total` → `Ventas · total`; a part without a name is shown as it is called inside. */
export function useFieldName(): (field: string) => string {
  const { t, i18n } = useTranslation('hq');
  const word = (part: string): string =>
    i18n.exists(`hq:totals.${part}`) ? t(`totals.${part}` as 'totals.sales') : part;
  return (field) => field.split('.').map(word).join(' · ');
}

/** A value of a day's totals as people read it. */
export function valueText(field: string, value: unknown): string {
  if (value === null || value === undefined) return '—';
  if (isClp(value)) return COUNTS.test(field) ? whole(value) : formatClp(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
