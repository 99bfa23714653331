import { useAction, useCall } from '@renderer/app/client';
import { newRequestId } from '@renderer/app/request-id';
import { useZone } from '@renderer/app/state';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { Action } from '@ui/components/action';
import { Choice } from '@ui/components/choice';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Field, SelectField } from '@ui/components/field';
import type { CaseProps } from '@renderer/features/operator/sheets/cases';
import { finish } from '@renderer/features/operator/sheets/stay-case';
import { isReason } from '@renderer/features/stays/reason';
import type { TenderInput } from '@shared/contracts/payments';
import { formatClp } from '@shared/kernel/money';
import { instantOfLocal } from '@shared/kernel/opening-hours';
import { displayPlate, normalisePlate } from '@shared/kernel/plate';
import { formatDuration } from '@shared/kernel/time';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts, Form, Pair } from './parts';

const METHODS = ['cash', 'debit', 'credit', 'transfer'] as const;
type Method = (typeof METHODS)[number];

const EMPTY = { plate: '', vehicleClass: '', entry: '', exit: '', reference: '', reason: '' };

/** A stay that was charged by hand while the program was down. */
export function BelatedReceipt({ onBack }: CaseProps) {
  const { t } = useTranslation('money');
  const zone = useZone();
  const classes = useCall('tariffs.current', {}).data ?? [];
  const [texts, setTexts] = useState(EMPTY);
  const [method, setMethod] = useState<Method>('cash');
  const [requestId] = useState(newRequestId);
  useShortcut({ id: 'belated.back', key: 'Ctrl+B', label: t('back'), quiet: true, run: onBack });
  const write = (change: Partial<typeof EMPTY>) => setTexts({ ...texts, ...change });
  const plate = normalisePlate(texts.plate);
  const vehicleClass = texts.vehicleClass || (classes[0]?.vehicleClass.code ?? '');
  const entryAt = instantOfLocal(texts.entry, zone);
  const exitAt = instantOfLocal(texts.exit, zone);
  const known = plate !== '' && vehicleClass !== '' && entryAt !== null && exitAt !== null;
  const stay = { plate, vehicleClass, entryAt: entryAt ?? 0, exitAt: exitAt ?? 0 };
  const quote = useCall('payments.belatedQuote', stay, { enabled: known, staleTime: 0 });
  const enter = useAction('payments.belated');
  const needs = method === 'transfer' && texts.reference.trim() === '';
  const ready = known && quote.data !== undefined && isReason(texts.reason) && !needs;
  const run = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!ready || !quote.data || enter.isPending) return;
    const { amount, cashAmount } = quote.data;
    const reference = texts.reference.trim();
    const tenders: TenderInput[] =
      method === 'cash' ? [{ method, received: cashAmount }] : [{ method, amount, reference }];
    const input = {
      ...stay,
      requestId,
      tenders: amount === 0 ? [] : tenders,
      reason: texts.reason.trim(),
    };
    enter.mutate(input, {
      onSuccess: (paid) =>
        finish({
          what: t('belated.done', { plate: displayPlate(plate), number: paid.receiptNumber }),
          next: t('belated.doneThen'),
          plate: null,
        }),
    });
  };
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      <Form onSubmit={run}>
        <Pair>
          <Field
            label={t('belated.plate')}
            mono
            autoFocus
            maxLength={16}
            value={texts.plate}
            onChange={(event) => write({ plate: event.target.value.toUpperCase() })}
          />
          <SelectField
            label={t('belated.class')}
            value={vehicleClass}
            onChange={(event) => write({ vehicleClass: event.target.value })}
          >
            {classes.map((it) => (
              <option key={it.vehicleClass.code} value={it.vehicleClass.code}>
                {it.vehicleClass.name}
              </option>
            ))}
          </SelectField>
        </Pair>
        <Pair>
          <Field
            label={t('belated.entry')}
            type="datetime-local"
            value={texts.entry}
            onChange={(event) => write({ entry: event.target.value })}
          />
          <Field
            label={t('belated.exit')}
            type="datetime-local"
            value={texts.exit}
            onChange={(event) => write({ exit: event.target.value })}
          />
        </Pair>
        {known && <ErrorNotice error={quote.error} />}
        {known && quote.data && (
          <Facts>
            <dt>{formatDuration(quote.data.minutes)}</dt>
            <dd>{formatClp(quote.data.amount)}</dd>
            <dt className="strong">{t('belated.due', { way: t(`methods.${method}`) })}</dt>
            <dd className="strong">
              {formatClp(method === 'cash' ? quote.data.cashAmount : quote.data.amount)}
            </dd>
          </Facts>
        )}
        <Choice
          label={t('belated.way')}
          value={method}
          options={METHODS.map((value) => ({ value, label: t(`methods.${value}`) }))}
          onChange={setMethod}
        />
        {method !== 'cash' && (
          <Field
            label={t('reference')}
            maxLength={60}
            value={texts.reference}
            onChange={(event) => write({ reference: event.target.value })}
          />
        )}
        <Field
          label={t('reason')}
          hint={t('belated.reasonHint')}
          maxLength={200}
          value={texts.reason}
          onChange={(event) => write({ reason: event.target.value })}
        />
        <ErrorNotice error={enter.error} />
        <Action
          type="submit"
          tone="primary"
          tall
          wide
          keys="Enter"
          disabled={!ready || enter.isPending}
        >
          {t('belated.confirm')}
        </Action>
      </Form>
      <Action keys="Ctrl+B" onClick={onBack}>
        {t('back')}
      </Action>
    </div>
  );
}
