import { useAction } from '@renderer/app/client';
import { newRequestId } from '@renderer/app/request-id';
import { Action } from '@ui/components/action';
import { Choice } from '@ui/components/choice';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Field } from '@ui/components/field';
import type { CaseProps } from '@renderer/features/operator/sheets/cases';
import { finish } from '@renderer/features/operator/sheets/stay-case';
import { isReason } from '@renderer/features/stays/reason';
import type { Charge, TenderInput } from '@shared/contracts/payments';
import { formatClp } from '@shared/kernel/money';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ExitCase } from './exit-case';
import { AmountField, Facts, Form, Pair } from './parts';

type Now = 'nothing' | 'cash' | 'debit' | 'credit' | 'transfer';
const NOW: readonly Now[] = ['nothing', 'cash', 'debit', 'credit', 'transfer'];

/** The money does not reach: what is there is taken, the rest is promised in writing. */
export function PromisePayment({ onBack }: CaseProps) {
  return <ExitCase onBack={onBack}>{(charge) => <PromiseForm charge={charge} />}</ExitCase>;
}

function tendersOf(now: Now, amount: number, reference: string): TenderInput[] {
  if (now === 'nothing' || amount === 0) return [];
  return now === 'cash'
    ? [{ method: 'cash', received: amount }]
    : [{ method: now, amount, reference }];
}

const EMPTY = { name: '', rut: '', phone: '', due: '', reason: '', amount: '', reference: '' };

function PromiseForm({ charge }: { charge: Charge }) {
  const { t } = useTranslation('money');
  const [now, setNow] = useState<Now>('nothing');
  const [texts, setTexts] = useState(EMPTY);
  const [requestId] = useState(newRequestId);
  const promise = useAction('payments.promise');
  const write = (change: Partial<typeof EMPTY>) => setTexts({ ...texts, ...change });
  const paid = now === 'nothing' ? 0 : Number(texts.amount);
  const owed = charge.amount - paid;
  const ready = texts.name.trim().length >= 3 && isReason(texts.reason) && owed > 0;
  const { sessionId, plate } = charge.stay;
  const run = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!ready || promise.isPending) return;
    const input = {
      requestId,
      sessionId,
      quotedAt: charge.quotedAt,
      agreementId: null,
      lostTicket: null,
      tenders: tendersOf(now, paid, texts.reference.trim()),
      debtor: {
        name: texts.name.trim(),
        rut: texts.rut.trim(),
        phone: texts.phone.trim(),
        dueDate: texts.due === '' ? null : texts.due,
      },
      reason: texts.reason.trim(),
    };
    promise.mutate(input, {
      onSuccess: (done) =>
        finish({
          what: t('promise.done', { plate: plate.display, owed: formatClp(done.owed) }),
          next: t('promise.doneThen', { number: done.receiptNumber }),
          plate: null,
        }),
    });
  };
  return (
    <Form onSubmit={run}>
      <div style={{ display: 'grid', gap: 6 }}>
        <span>{t('promise.now')}</span>
        <Choice
          label={t('promise.now')}
          value={now}
          autoFocus
          options={NOW.map((value) => ({ value, label: t(`methods.${value}`) }))}
          onChange={setNow}
        />
      </div>
      {now !== 'nothing' && (
        <Pair>
          <AmountField
            label={t('amount')}
            digits={texts.amount}
            onDigits={(amount) => write({ amount })}
          />
          {now !== 'cash' && (
            <Field
              label={t('reference')}
              maxLength={60}
              value={texts.reference}
              onChange={(event) => write({ reference: event.target.value })}
            />
          )}
        </Pair>
      )}
      <Facts>
        <dt>{t('promise.total')}</dt>
        <dd>{formatClp(charge.amount)}</dd>
        <dt className="strong">{t('owed')}</dt>
        <dd className="strong">{formatClp(Math.max(0, owed))}</dd>
      </Facts>
      <Field
        label={t('promise.name')}
        maxLength={80}
        value={texts.name}
        onChange={(event) => write({ name: event.target.value })}
      />
      <Pair>
        <Field
          label={t('promise.rut')}
          placeholder="12.345.678-5"
          maxLength={12}
          value={texts.rut}
          onChange={(event) => write({ rut: event.target.value })}
        />
        <Field
          label={t('promise.phone')}
          placeholder="+56 9 …"
          maxLength={30}
          value={texts.phone}
          onChange={(event) => write({ phone: event.target.value })}
        />
        <Field
          label={t('promise.due')}
          type="date"
          value={texts.due}
          onChange={(event) => write({ due: event.target.value })}
        />
      </Pair>
      <Field
        label={t('reason')}
        hint={t('reasonHint')}
        maxLength={200}
        value={texts.reason}
        onChange={(event) => write({ reason: event.target.value })}
      />
      <ErrorNotice error={promise.error} />
      <Action
        type="submit"
        tone="primary"
        tall
        wide
        keys="Enter"
        disabled={!ready || promise.isPending}
      >
        {t('promise.confirm', { owed: formatClp(Math.max(0, owed)) })}
      </Action>
    </Form>
  );
}
