import { SumList } from '@hq/web/components/sum-list';
import type { Totals } from '@shared/hq/money';
import { formatClp } from '@shared/kernel/money';
import { useTranslation } from 'react-i18next';

/** From what was charged to what remained, adding up by eye; below it what explains, without adding. */
export function MoneyOfDay({ totals }: { totals: Totals }) {
  const { t } = useTranslation('hq');
  const { sales, voids, refunds, discounts, freeExits, promises, collections } = totals;
  const counted = (name: string, count: number) => (count === 0 ? name : `${name} · ${count}`);
  return (
    <SumList>
      <dt>{t('siteDay.sales')}</dt>
      <dd>{formatClp(sales.total)}</dd>
      <dt>{counted(t('siteDay.voids'), voids.count)}</dt>
      <dd>{formatClp(-voids.amount)}</dd>
      <dt>{counted(t('siteDay.refunds'), refunds.count)}</dt>
      <dd>{formatClp(-refunds.amount)}</dd>
      <dt className="sum">{t('siteDay.revenue')}</dt>
      <dd className="sum">{formatClp(totals.revenue)}</dd>
      <dt>{t('siteDay.net')}</dt>
      <dd>{formatClp(sales.net)}</dd>
      <dt>{t('siteDay.vat')}</dt>
      <dd>{formatClp(sales.vat)}</dd>
      <dt>{t('siteDay.rounding')}</dt>
      <dd>{formatClp(totals.rounding)}</dd>
      <dt>{counted(t('siteDay.discounts'), discounts.count)}</dt>
      <dd>{formatClp(discounts.amount)}</dd>
      <dt>{counted(t('siteDay.freeExits'), freeExits.count)}</dt>
      <dd>{formatClp(freeExits.amount)}</dd>
      <dt>{counted(t('siteDay.promises'), promises.count)}</dt>
      <dd>{formatClp(promises.amount)}</dd>
      <dt>{counted(t('siteDay.collections'), collections.count)}</dt>
      <dd>{formatClp(collections.amount)}</dd>
    </SumList>
  );
}
