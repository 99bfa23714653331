import { DetailLink } from '@hq/web/app/detail-link';
import { useNavigation, useQueryFact } from '@hq/web/app/navigation';
import { DataTable } from '@hq/web/components/data-table';
import type { SiteDay } from '@shared/hq/days';
import { formatClp } from '@shared/kernel/money';
import { formatDate, formatTime } from '@shared/kernel/time';
import { EmptyState } from '@ui/components/empty-state';
import { useTranslation } from 'react-i18next';
import { PaymentSheet } from './payment-sheet';

/** What was given back on the day, whenever it was paid. */
export function Reversals({ day }: { day: SiteDay }) {
  const { t } = useTranslation('hq');
  const [open] = useQueryFact('payment');
  const look = useNavigation((it) => it.look);
  const { zone, siteId } = day.site;
  if (day.reversals.length === 0) {
    return <EmptyState title={t('reversals.none')}>{t('reversals.noneThen')}</EmptyState>;
  }
  return (
    <>
      <DataTable
        label={t('reversals.title')}
        rows={day.reversals}
        rowKey={(it) => it.reversalId}
        columns={[
          {
            key: 'receipt',
            label: t('payments.receipt'),
            render: (it) => (
              <DetailLink fact="payment" id={it.paymentId}>
                {it.receiptNumber}
              </DetailLink>
            ),
          },
          {
            key: 'time',
            label: t('payments.time'),
            by: (it) => it.at,
            render: (it) => formatTime(it.at, zone),
          },
          {
            key: 'kind',
            label: t('reversals.kind'),
            render: (it) => t(`payments.reversalKinds.${it.kind}`),
          },
          {
            key: 'paidOn',
            label: t('reversals.paidOn'),
            render: (it) => formatDate(it.paidOn),
          },
          { key: 'reason', label: t('reversals.reason'), render: (it) => it.reason },
          { key: 'asked', label: t('reversals.asked'), render: (it) => it.requestedBy },
          { key: 'authorised', label: t('payments.authorised'), render: (it) => it.authorisedBy },
          {
            key: 'amount',
            label: t('payments.amount'),
            number: true,
            by: (it) => it.amount,
            render: (it) => <strong>{formatClp(-it.amount)}</strong>,
          },
        ]}
      />
      {open !== '' && (
        <PaymentSheet siteId={siteId} paymentId={open} onClose={() => look({ payment: '' })} />
      )}
    </>
  );
}
