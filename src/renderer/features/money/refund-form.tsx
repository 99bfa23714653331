import { useAction, useCall } from '@renderer/app/client';
import { newRequestId } from '@renderer/app/request-id';
import { useZone } from '@renderer/app/state';
import { Action } from '@ui/components/action';
import { Choice } from '@ui/components/choice';
import { EmptyState } from '@ui/components/empty-state';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Field } from '@ui/components/field';
import { finish } from '@renderer/features/operator/sheets/stay-case';
import { isReason } from '@renderer/features/stays/reason';
import type { PaymentDetail, RefundMethod } from '@shared/contracts/payments';
import { formatClp } from '@shared/kernel/money';
import { displayPlate } from '@shared/kernel/plate';
import { formatDateTime } from '@shared/kernel/time';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { AmountField, Facts, Form, Pair } from './parts';

interface Props {
  readonly paymentId: string;
  /** Where the form does not stand in a sheet of the operator's screen: what follows. */
  readonly onDone?: () => void;
}

/** What was paid, what was given back of it, and what to give back now. */
export function RefundForm({ paymentId, onDone }: Props) {
  const { t } = useTranslation('money');
  const detail = useCall('payments.get', { paymentId }, { staleTime: 0 });
  if (!detail.data) return <ErrorNotice error={detail.error} />;
  const payment = detail.data;
  return (
    <>
      <PaymentFacts payment={payment} />
      {payment.ways.length === 0 ? (
        <EmptyState title={t('refund.nothingLeft')} />
      ) : (
        <GiveBack payment={payment} onDone={onDone} />
      )}
    </>
  );
}

function PaymentFacts({ payment }: { payment: PaymentDetail }) {
  const { t } = useTranslation('money');
  const zone = useZone();
  return (
    <Facts>
      <dt className="strong">
        {displayPlate(payment.plate)} · {payment.receiptNumber}
      </dt>
      <dd>{formatDateTime(payment.paidAt, zone)}</dd>
      {payment.tenders.map(({ method, amount }) => (
        <Line key={method} label={t(`methods.${method}`)} amount={amount} />
      ))}
      {payment.reversals.map((it) => (
        <Line
          key={it.reversalId}
          label={t('refund.before', {
            what: t(it.kind === 'void' ? 'refund.voided' : 'refund.refunded'),
            number: it.number,
            name: it.authorisedBy,
            reason: it.reason,
          })}
          amount={-it.amount}
        />
      ))}
      <dt className="strong">{t('refund.left')}</dt>
      <dd className="strong">{formatClp(payment.amount - payment.reversed)}</dd>
    </Facts>
  );
}

function Line({ label, amount }: { label: string; amount: number }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{formatClp(amount)}</dd>
    </>
  );
}

function GiveBack({
  payment,
  onDone,
}: {
  payment: PaymentDetail;
  onDone: (() => void) | undefined;
}) {
  const { t } = useTranslation('money');
  const [method, setMethod] = useState<RefundMethod>(payment.ways[0]?.method ?? 'cash');
  const [digits, setDigits] = useState('');
  const [reference, setReference] = useState('');
  const [reason, setReason] = useState('');
  const [requestId] = useState(newRequestId);
  const refund = useAction('payments.refund');
  const most = payment.ways.find((way) => way.method === method)?.most ?? 0;
  const amount = digits === '' ? most : Number(digits);
  const withReference = method !== 'cash' && method !== 'account';
  const ready = amount > 0 && isReason(reason) && !(withReference && reference.trim() === '');
  const run = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!ready || refund.isPending) return;
    const { paymentId } = payment;
    const input = {
      requestId,
      paymentId,
      method,
      amount,
      reference: withReference ? reference.trim() : '',
      reason: reason.trim(),
    };
    refund.mutate(input, {
      onSuccess: (done) => {
        if (onDone) return onDone();
        finish({
          what: t(method === 'account' ? 'refund.forgiven' : 'refund.done', {
            amount: formatClp(method === 'cash' ? done.cash : done.amount),
            way: t(`methods.${method}`).toLowerCase(),
          }),
          next: t('refund.doneThen', { number: done.number }),
          plate: null,
        });
      },
    });
  };
  return (
    <Form onSubmit={run}>
      <Choice
        label={t('refund.way')}
        value={method}
        autoFocus
        options={payment.ways.map((way) => ({
          value: way.method,
          label: t(way.method === 'account' ? 'refund.forgive' : `methods.${way.method}`),
        }))}
        onChange={setMethod}
      />
      <Pair>
        <AmountField
          label={t('amount')}
          hint={t('refund.most', { most: formatClp(most) })}
          placeholder={formatClp(most)}
          digits={digits}
          onDigits={setDigits}
        />
        {withReference && (
          <Field
            label={t('reference')}
            maxLength={60}
            value={reference}
            onChange={(event) => setReference(event.target.value)}
          />
        )}
      </Pair>
      <Field
        label={t('reason')}
        hint={t('reasonHint')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <ErrorNotice error={refund.error} />
      <Action
        type="submit"
        tone="danger"
        tall
        wide
        keys="Enter"
        disabled={!ready || refund.isPending}
      >
        {t(method === 'account' ? 'refund.confirmForgive' : 'refund.confirm', {
          amount: formatClp(amount),
          way: t(`methods.${method}`).toLowerCase(),
        })}
      </Action>
    </Form>
  );
}
