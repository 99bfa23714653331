import { useAction } from '@renderer/app/client';
import { newRequestId } from '@renderer/app/request-id';
import { useAppState } from '@renderer/app/state';
import { Action } from '@ui/components/action';
import { Choice } from '@ui/components/choice';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Field } from '@ui/components/field';
import { AmountField, Facts, Form, Pair } from '@renderer/features/money/parts';
import { Note } from '@renderer/features/operator/panel-parts';
import type { CallOutput } from '@shared/contracts/index';
import type { Receivable } from '@shared/contracts/receivables';
import { cashRounded, formatClp } from '@shared/kernel/money';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';

export type CollectDone = CallOutput<'receivables.collect'>;

const METHODS = ['cash', 'debit', 'credit', 'transfer'] as const;
type Method = (typeof METHODS)[number];

interface Props {
  readonly receivable: Receivable;
  readonly onDone: (done: CollectDone) => void;
}

/** All or part of what is owed, by one way; what goes back is shown before it is taken. */
export function CollectForm({ receivable, onDone }: Props) {
  const { t } = useTranslation('money');
  const [method, setMethod] = useState<Method>('cash');
  const [digits, setDigits] = useState('');
  const [received, setReceived] = useState('');
  const [reference, setReference] = useState('');
  const [requestId] = useState(newRequestId);
  const collect = useAction('receivables.collect');
  const shiftOpen = useAppState()?.shift != null;
  const amount = digits === '' ? receivable.owed : Number(digits);
  const due = method === 'cash' ? cashRounded(amount) : amount;
  const handed = received === '' ? due : Number(received);
  const change = handed - due;
  const missing = method === 'transfer' && reference.trim() === '';
  const ready = amount > 0 && !missing && (method !== 'cash' || change >= 0);
  if (!shiftOpen) return <Note className="attention">{t('collect.noShift')}</Note>;
  const run = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!ready || collect.isPending) return;
    const tender =
      method === 'cash' ? { method, received: handed } : { method, reference: reference.trim() };
    const { receivableId } = receivable;
    collect.mutate({ requestId, receivableId, amount, tender }, { onSuccess: onDone });
  };
  return (
    <Form onSubmit={run}>
      <Choice
        label={t('collect.way')}
        value={method}
        autoFocus
        options={METHODS.map((value) => ({ value, label: t(`methods.${value}`) }))}
        onChange={setMethod}
      />
      <Pair>
        <AmountField
          label={t('collect.amount')}
          placeholder={formatClp(receivable.owed)}
          digits={digits}
          onDigits={setDigits}
        />
        {method === 'cash' ? (
          <AmountField
            label={t('collect.received')}
            placeholder={formatClp(due)}
            digits={received}
            onDigits={setReceived}
          />
        ) : (
          <Field
            label={t('reference')}
            maxLength={60}
            value={reference}
            onChange={(event) => setReference(event.target.value)}
          />
        )}
      </Pair>
      {method === 'cash' && (
        <Facts>
          <dt>{t('collect.due')}</dt>
          <dd>{formatClp(due)}</dd>
          <dt className="strong">{t(change < 0 ? 'collect.missing' : 'collect.change')}</dt>
          <dd className="strong">{formatClp(Math.abs(change))}</dd>
        </Facts>
      )}
      <ErrorNotice error={collect.error} />
      <Action
        type="submit"
        tone="primary"
        tall
        wide
        keys="Enter"
        disabled={!ready || collect.isPending}
      >
        {t('collect.confirm', { amount: formatClp(due) })}
      </Action>
    </Form>
  );
}
