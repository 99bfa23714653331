import { DetailLink } from '@hq/web/app/detail-link';
import { useNavigation, useQueryFact } from '@hq/web/app/navigation';
import { usePages } from '@hq/web/app/queries';
import { FilterSelect, Filters } from '@hq/web/components/filters';
import { SearchField } from '@hq/web/components/search-field';
import { useSettled } from '@hq/web/components/use-settled';
import { PagedTable } from '@hq/web/components/paged-table';
import { TENDER_METHODS } from '@shared/contracts/common';
import type { TenderMethod } from '@shared/contracts/common';
import { listSitePayments } from '@shared/hq/payments';
import { formatClp } from '@shared/kernel/money';
import { displayPlate } from '@shared/kernel/plate';
import { formatTime } from '@shared/kernel/time';
import { useTranslation } from 'react-i18next';
import { PaymentSheet } from './payment-sheet';
import { PaymentState } from './payment-state';

interface Props {
  readonly siteId: string;
  readonly date: string;
  readonly zone: string;
}

/** Every payment of the day, newest first. */
export function Payments({ siteId, date, zone }: Props) {
  const { t } = useTranslation('hq');
  const [text, setText] = useQueryFact('find');
  const [method, setMethod] = useQueryFact('method');
  const [open] = useQueryFact('payment');
  const look = useNavigation((it) => it.look);
  const asked = useSettled(text.trim());
  const known = TENDER_METHODS.find((it) => it === method);
  const payments = usePages(
    listSitePayments,
    {
      params: { siteId },
      query: {
        from: date,
        to: date,
        ...(asked.length > 1 && { text: asked }),
        ...(known && { method: known }),
      },
    },
    { keep: true },
  );
  return (
    <>
      <Filters>
        <SearchField label={t('payments.find')} value={text} onChange={setText} />
        <FilterSelect<TenderMethod | ''>
          label={t('payments.method')}
          value={known ?? ''}
          onChange={setMethod}
          options={[
            { value: '', label: t('payments.anyMethod') },
            ...TENDER_METHODS.map((value) => ({ value, label: t(`methods.${value}`) })),
          ]}
        />
      </Filters>
      <PagedTable
        pages={payments}
        none={{ title: t('payments.none'), hint: t('payments.noneThen') }}
        label={t('payments.title')}
        rowKey={(it) => it.paymentId}
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
            render: (it) => formatTime(it.paidAt, zone),
          },
          {
            key: 'plate',
            label: t('payments.plate'),
            render: (it) => <span className="mono">{displayPlate(it.plate)}</span>,
          },
          { key: 'ticket', label: t('payments.ticket'), render: (it) => it.ticketNumber },
          {
            key: 'methods',
            label: t('payments.method'),
            render: (it) => it.methods.map((one) => t(`methods.${one}`)).join(' + ') || t('none'),
          },
          {
            key: 'terminal',
            label: t('payments.terminal'),
            render: (it) => it.terminal.name,
          },
          { key: 'operator', label: t('payments.operator'), render: (it) => it.operator },
          {
            key: 'state',
            label: t('payments.state'),
            render: (it) => <PaymentState payment={it} />,
          },
          {
            key: 'amount',
            label: t('payments.amount'),
            number: true,
            render: (it) => <strong>{formatClp(it.amount)}</strong>,
          },
        ]}
      />
      {open !== '' && (
        <PaymentSheet siteId={siteId} paymentId={open} onClose={() => look({ payment: '' })} />
      )}
    </>
  );
}
