import { useCall } from '@renderer/app/client';
import { useZone } from '@renderer/app/state';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Facts } from '@renderer/features/money/parts';
import type { Receivable } from '@shared/contracts/receivables';
import { formatClp } from '@shared/kernel/money';
import { displayPlate } from '@shared/kernel/plate';
import { formatRut } from '@shared/kernel/rut';
import { formatDate, formatDateTime } from '@shared/kernel/time';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { CollectForm } from './collect-form';
import type { CollectDone } from './collect-form';

interface Props {
  readonly receivableId: string;
  readonly onDone: (done: CollectDone) => void;
}

/** A promise: who owes it and why, what was paid of it, and what to collect now. */
export function ReceivableDetail({ receivableId, onDone }: Props) {
  const detail = useCall('receivables.get', { receivableId }, { staleTime: 0 });
  if (!detail.data) return <ErrorNotice error={detail.error} />;
  const { collections, ...receivable } = detail.data;
  return (
    <div style={{ display: 'grid', gap: 16, alignContent: 'start' }}>
      <DebtFacts receivable={receivable} collections={collections} />
      {receivable.owed > 0 && (
        <CollectForm key={receivable.owed} receivable={receivable} onDone={onDone} />
      )}
    </div>
  );
}

interface FactsProps {
  readonly receivable: Receivable;
  readonly collections: readonly {
    readonly collectionId: string;
    readonly number: string;
    readonly method: 'cash' | 'debit' | 'credit' | 'transfer';
    readonly amount: number;
    readonly at: number;
    readonly collectedBy: string;
  }[];
}

function DebtFacts({ receivable: it, collections }: FactsProps) {
  const { t } = useTranslation('money');
  const zone = useZone();
  const who = [it.debtorRut && formatRut(it.debtorRut), it.debtorPhone].filter(Boolean).join(' · ');
  return (
    <Facts>
      <dt className="strong">{it.debtorName}</dt>
      <dd>{who}</dd>
      <dt>
        {displayPlate(it.plate)} · {t('owing.receipt', { number: it.receiptNumber })}
      </dt>
      <dd>{formatDateTime(it.at, zone)}</dd>
      <dt style={{ gridColumn: '1 / -1' }}>
        {t('owing.why', { reason: it.reason, by: it.createdBy, authorised: it.authorisedBy })}
        {it.dueDate !== null && ` · ${t('owing.due', { date: formatDate(it.dueDate) })}`}
      </dt>
      <dt>{t('owing.promised', { number: it.number })}</dt>
      <dd>{formatClp(it.amount)}</dd>
      {collections.map((each) => (
        <Fragment key={each.collectionId}>
          <dt>
            {formatDateTime(each.at, zone)} · {each.number} · {t(`methods.${each.method}`)} ·{' '}
            {each.collectedBy}
          </dt>
          <dd>{formatClp(-each.amount)}</dd>
        </Fragment>
      ))}
      {it.cancelled > 0 && (
        <>
          <dt>{t('owing.cancelled')}</dt>
          <dd>{formatClp(-it.cancelled)}</dd>
        </>
      )}
      <dt className="strong">{t('owed')}</dt>
      <dd className="strong">{formatClp(it.owed)}</dd>
    </Facts>
  );
}
