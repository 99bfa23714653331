import { CASH_MOVEMENT_KINDS } from '@shared/contracts/shifts';
import { formatClp } from '@shared/kernel/money';
import { styled } from '@mui/material/styles';
import { useAction } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { Choice } from '@ui/components/choice';
import { Done } from '@ui/components/done';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Field } from '@ui/components/field';
import { color, size } from '@ui/theme/tokens';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useShiftView } from './shift-view';

const Form = styled('form')({
  display: 'grid',
  gap: 16,
  '& .actions': { display: 'grid', gridTemplateColumns: '1fr 1.6fr', gap: 8 },
  '& .meaning': { margin: 0, color: color.inkSoft, fontSize: size.secondary },
});

/** Cash that enters or leaves the drawer without being a sale. */
export function CashMovementForm() {
  const { t } = useTranslation('shift');
  const { movement, editMovement, clearMovement } = useShiftView();
  const moveCash = useAction('shifts.moveCash');
  const drawer = useAction('printing.openDrawer');
  const [done, setDone] = useState<string | null>(null);
  const amount = Number(movement.amount);
  const ready = amount > 0 && movement.reason.trim().length >= 3;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready || moveCash.isPending) return;
    const { kind, reason, requestId } = movement;
    moveCash.mutate(
      { kind, amount, reason, requestId },
      {
        onSuccess: () => {
          setDone(t('cash.done', { kind: t(`cash.${kind}`), amount: formatClp(amount) }));
          clearMovement();
        },
      },
    );
  };
  const edit = (change: Parameters<typeof editMovement>[0]) => {
    setDone(null);
    editMovement(change);
  };
  return (
    <Form onSubmit={submit}>
      <Choice
        label={t('cash.kind')}
        value={movement.kind}
        options={CASH_MOVEMENT_KINDS.map((value) => ({ value, label: t(`cash.${value}`) }))}
        onChange={(kind) => edit({ kind })}
      />
      <p className="meaning">{t(`cash.meaning.${movement.kind}`)}</p>
      <Field
        label={t('cash.amount')}
        hint={amount > 0 ? formatClp(amount) : t('cash.amountHint')}
        inputMode="numeric"
        value={movement.amount}
        onChange={(it) => edit({ amount: it.target.value.replace(/\D/g, '').slice(0, 9) })}
      />
      <Field
        label={t('cash.reason')}
        hint={t('cash.reasonHint')}
        maxLength={200}
        value={movement.reason}
        onChange={(it) => edit({ reason: it.target.value })}
      />
      <ErrorNotice error={moveCash.error ?? drawer.error} />
      {done && <Done title={done}>{t('cash.doneThen')}</Done>}
      <div className="actions">
        <Action tall onClick={() => drawer.mutate({})}>
          {t('cash.drawer')}
        </Action>
        <Action type="submit" tone="primary" tall keys="Enter" disabled={!ready}>
          {amount > 0 ? t('cash.record', { amount: formatClp(amount) }) : t('cash.recordNothing')}
        </Action>
      </div>
    </Form>
  );
}
