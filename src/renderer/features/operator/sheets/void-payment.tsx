import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { useAction, useCall } from '@renderer/app/client';
import { newRequestId } from '@renderer/app/request-id';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { useZone } from '@renderer/app/state';
import { Action } from '@ui/components/action';
import { EmptyState } from '@ui/components/empty-state';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Money } from '@ui/components/money';
import { PlateText } from '@ui/components/plate-text';
import { Note } from '@renderer/features/operator/panel-parts';
import { focusFieldSoon } from '@renderer/features/operator/field/field-focus';
import { report } from '@renderer/features/operator/outcome/outcome-store';
import { color, radius } from '@ui/theme/tokens';
import { formatClp } from '@shared/kernel/money';
import { displayPlate } from '@shared/kernel/plate';
import { formatTime } from '@shared/kernel/time';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '@shared/contracts/index';
import { ReasonField } from './reason-field';
import { closeSheets } from './sheet-store';
import { draft, useSheetDrafts } from './sheet-drafts';

const List = styled('div')({ display: 'grid', gap: 6 });

const Item = styled(ButtonBase)({
  display: 'grid',
  gridTemplateColumns: '52px 120px minmax(0, 1fr) auto',
  alignItems: 'center',
  textAlign: 'left',
  gap: 12,
  minHeight: 48,
  padding: '0 14px',
  borderRadius: radius.control,
  border: `1px solid ${color.line}`,
  background: color.sunken,
  color: color.ink,
  fontFamily: 'inherit',
  fontSize: 15,
  '& .soft': { color: color.inkSoft },
  '&:hover': { background: color.hover },
  '&[aria-pressed="true"]': {
    background: color.accentSoft,
    borderColor: color.accent,
    boxShadow: `inset 0 0 0 1px ${color.accent}`,
  },
  '&.Mui-disabled': {
    color: color.inkFaint,
    borderStyle: 'dashed',
    textDecoration: 'line-through',
  },
});

type Payment = CallOutput<'payments.recent'>[number];

const voidable = (it: Payment): boolean => it.reversed === 0 && it.inOpenShift;

const LEAST_LETTERS = 3;
const SHOWN = 20;

/** A payment of this shift is taken back whole; it stays written, with the reason beside it. */
export function VoidPayment({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('operator');
  const recent = useCall('payments.recent', { limit: SHOWN });
  const [payment, setPayment] = useState<Payment | null>(null);
  const back = payment ? () => setPayment(null) : onBack;
  useShortcut({ id: 'void.back', key: 'Ctrl+B', label: t('special.back'), quiet: true, run: back });
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      <ErrorNotice error={recent.error} />
      {payment ? (
        <VoidForm payment={payment} />
      ) : (
        <PaymentList payments={recent.data ?? []} onChoose={setPayment} />
      )}
      <Action keys="Ctrl+B" onClick={back}>
        {t('special.back')}
      </Action>
    </div>
  );
}

interface ListProps {
  readonly payments: readonly Payment[];
  readonly onChoose: (payment: Payment) => void;
}

function PaymentList({ payments, onChoose }: ListProps) {
  const { t } = useTranslation('operator');
  const zone = useZone();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const items = [...(list.current?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])];
    const at = items.findIndex((it) => it === document.activeElement);
    items[(at + step + items.length) % items.length]?.focus();
  };
  const whyNot = (it: Payment) => {
    if (it.reversed > 0) return t('special.voided');
    return it.inOpenShift ? null : t('special.earlierShift');
  };
  if (payments.length === 0) return <EmptyState title={t('special.voidNone')} />;
  const first = payments.find(voidable);
  return (
    <List ref={list} role="group" aria-label={t('special.voidList')} onKeyDown={move}>
      {payments.map((it) => (
        <Item
          key={it.paymentId}
          disabled={!voidable(it)}
          autoFocus={it === first}
          onClick={() => onChoose(it)}
        >
          <span className="soft">{formatTime(it.paidAt, zone)}</span>
          <PlateText>{displayPlate(it.plate)}</PlateText>
          <span className="soft">{whyNot(it) ?? it.receiptNumber}</span>
          <Money value={it.amount + it.rounding} />
        </Item>
      ))}
    </List>
  );
}

function VoidForm({ payment }: { payment: Payment }) {
  const { t } = useTranslation('operator');
  const reason = useSheetDrafts((it) => it.voidReason);
  const cancel = useAction('payments.void');
  // One intent, however often Enter is pressed.
  const [requestId] = useState(newRequestId);
  const isEnough = reason.trim().length >= LEAST_LETTERS;
  const due = payment.amount + payment.rounding;
  const run = () => {
    if (!isEnough || cancel.isPending) return;
    const input = { paymentId: payment.paymentId, reason: reason.trim(), requestId };
    cancel.mutate(input, {
      onSuccess: ({ receiptNumber, number, cash }) => {
        draft({ voidReason: '' });
        closeSheets();
        report({ kind: 'voided', receiptNumber, number, cash });
        focusFieldSoon();
      },
    });
  };
  return (
    <>
      <Note>{t('special.voidThen', { plate: displayPlate(payment.plate) })}</Note>
      <ReasonField
        label={t('special.reason')}
        hint={t('special.reasonHint')}
        value={reason}
        usual={[]}
        onChange={(text) => draft({ voidReason: text })}
        onEnter={run}
      />
      <ErrorNotice error={cancel.error} />
      <Action
        tone="danger"
        tall
        wide
        keys="Enter"
        disabled={!isEnough || cancel.isPending}
        onClick={run}
      >
        {t('special.voidConfirm', { number: payment.receiptNumber, amount: formatClp(due) })}
      </Action>
    </>
  );
}
