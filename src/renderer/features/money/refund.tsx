import { useCall } from '@renderer/app/client';
import { useZone } from '@renderer/app/state';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { Action } from '@ui/components/action';
import { EmptyState } from '@ui/components/empty-state';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Field } from '@ui/components/field';
import { Money } from '@ui/components/money';
import { PlateText } from '@ui/components/plate-text';
import type { CaseProps } from '@renderer/features/operator/sheets/cases';
import type { CallInput } from '@shared/contracts/index';
import type { FoundPayment } from '@shared/contracts/payments';
import { formatClp } from '@shared/kernel/money';
import { displayPlate } from '@shared/kernel/plate';
import { formatDateTime } from '@shared/kernel/time';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Pair } from './parts';
import { RefundForm } from './refund-form';
import { intoList, RowButton, RowList } from './row-list';

type After = CallInput<'payments.search'>['after'];

/** Money of any past payment is given back: it is looked for first. */
export function Refund({ onBack }: CaseProps) {
  const { t } = useTranslation('money');
  const [text, setText] = useState('');
  const [date, setDate] = useState('');
  const [payment, setPayment] = useState<FoundPayment | null>(null);
  const back = payment ? () => setPayment(null) : onBack;
  useShortcut({ id: 'refund.back', key: 'Ctrl+B', label: t('back'), quiet: true, run: back });
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      {payment ? (
        <RefundForm key={payment.paymentId} paymentId={payment.paymentId} />
      ) : (
        <>
          <Pair>
            <Field
              label={t('refund.find')}
              hint={t('refund.findHint')}
              mono
              autoFocus
              value={text}
              maxLength={64}
              onKeyDown={(event) => intoList(event, t('refund.found'))}
              onChange={(event) => setText(event.target.value)}
            />
            <Field
              label={t('refund.date')}
              type="date"
              value={date}
              onChange={(event) => setDate(event.target.value)}
            />
          </Pair>
          <Found key={`${text} ${date}`} text={text} date={date} onTake={setPayment} />
        </>
      )}
      <Action keys="Ctrl+B" onClick={back}>
        {t(payment ? 'refund.other' : 'back')}
      </Action>
    </div>
  );
}

interface FoundProps {
  readonly text: string;
  readonly date: string;
  readonly onTake: (payment: FoundPayment) => void;
}

function Found({ text, date, onTake }: FoundProps) {
  const { t } = useTranslation('money');
  const [after, setAfter] = useState<After>(null);
  const found = useCall(
    'payments.search',
    { text, date: date === '' ? null : date, after: after ?? null, limit: 12 },
    { placeholderData: keepPreviousData },
  );
  const { payments = [], next = null } = found.data ?? {};
  return (
    <>
      <ErrorNotice error={found.error} />
      {found.data && payments.length === 0 && (
        <EmptyState title={t('refund.none')}>{t('refund.noneThen')}</EmptyState>
      )}
      <RowList label={t('refund.found')}>
        {payments.map((it) => (
          <PaymentRow key={it.paymentId} it={it} onTake={() => onTake(it)} />
        ))}
      </RowList>
      {(next ?? after) && (
        <Pair>
          <Action disabled={!after} onClick={() => setAfter(null)}>
            {t('refund.newest')}
          </Action>
          <Action disabled={!next} onClick={() => setAfter(next)}>
            {t('refund.older')}
          </Action>
        </Pair>
      )}
    </>
  );
}

function PaymentRow({ it, onTake }: { it: FoundPayment; onTake: () => void }) {
  const { t } = useTranslation('money');
  const zone = useZone();
  const given = it.reversed > 0 ? t('refund.given', { amount: formatClp(it.reversed) }) : null;
  const kind = it.kind === 'paid' ? null : t(`kinds.${it.kind}`);
  const marks = [it.receiptNumber, kind, given].filter((mark) => mark !== null);
  return (
    <RowButton style={{ gridTemplateColumns: '104px minmax(0, 1fr) auto' }} onClick={onTake}>
      <PlateText>{displayPlate(it.plate)}</PlateText>
      <span>
        {formatDateTime(it.paidAt, zone)}
        <span className="soft" style={{ display: 'block' }}>
          {marks.join(' · ')}
        </span>
      </span>
      <Money value={it.amount + it.rounding} />
    </RowButton>
  );
}
