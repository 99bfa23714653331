import { SumList } from '@hq/web/components/sum-list';
import type { PaymentDetail as Detail } from '@shared/hq/payments';
import { formatClp } from '@shared/kernel/money';
import { formatDate, formatDateTime } from '@shared/kernel/time';
import { SectionTitle } from '@ui/components/section-title';
import { useTranslation } from 'react-i18next';
import { Explained } from './explained';
import { StayFacts } from './stay-facts';

/** How an amount came about, how it was paid, and what was given back. */
export function PaymentDetail({ payment }: { payment: Detail }) {
  const { t } = useTranslation('hq');
  const { tenders, reversals, promise, site } = payment;
  return (
    <div>
      <SectionTitle>{t('payments.explanation')}</SectionTitle>
      <Explained payment={payment} />
      {tenders.length > 0 && <SectionTitle>{t('payments.tenders')}</SectionTitle>}
      <SumList>
        {tenders.map((it, index) => (
          <div key={index} style={{ display: 'contents' }}>
            <dt>
              {t(`methods.${it.method}`)}
              {it.reference && ` · ${it.reference}`}
              {it.change > 0 &&
                ` · ${t('payments.change', {
                  received: formatClp(it.received),
                  change: formatClp(it.change),
                })}`}
            </dt>
            <dd>{formatClp(it.amount)}</dd>
          </div>
        ))}
      </SumList>
      {reversals.length > 0 && <SectionTitle>{t('payments.reversals')}</SectionTitle>}
      <SumList>
        {reversals.map((it) => (
          <div key={it.reversalId} style={{ display: 'contents' }}>
            <dt>
              {t(`payments.reversalKinds.${it.kind}`)} · {formatDateTime(it.at, site.zone)} ·{' '}
              {it.reason} ·{' '}
              {t('payments.asked', { by: it.requestedBy, authorised: it.authorisedBy })}
            </dt>
            <dd>{formatClp(-it.amount)}</dd>
          </div>
        ))}
      </SumList>
      {promise && (
        <>
          <SectionTitle>{t('payments.promise')}</SectionTitle>
          <SumList>
            <dt>
              {promise.debtor} · {promise.reason}
              {promise.dueDate && ` · ${t('payments.due', { date: formatDate(promise.dueDate) })}`}
            </dt>
            <dd>{formatClp(promise.amount)}</dd>
            <dt>{t('payments.collected')}</dt>
            <dd>{formatClp(-promise.collected)}</dd>
            <dt className="sum">{t('payments.stillOwed')}</dt>
            <dd className="sum">{formatClp(promise.amount - promise.collected)}</dd>
          </SumList>
        </>
      )}
      <StayFacts payment={payment} />
    </div>
  );
}
