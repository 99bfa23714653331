import { useZone } from '@renderer/app/state';
import { RefundForm } from '@renderer/features/money/refund-form';
import { Note } from '@renderer/features/operator/panel-parts';
import { Action } from '@ui/components/action';
import { PlateText } from '@ui/components/plate-text';
import type { DoublePayment, PaidTwice } from '@shared/contracts/conflicts';
import { formatClp } from '@shared/kernel/money';
import { formatDateTime } from '@shared/kernel/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Side, Sides } from './card';

/** A stay with two receipts: which stands, which is given back and where. */
export function PaidTwiceCard({ conflict }: { conflict: PaidTwice }) {
  const { t } = useTranslation('booths');
  const zone = useZone();
  const { plate, ticketNumber, payments, settledAt } = conflict;
  return (
    <Card aria-label={t('twice.title')}>
      <header>
        <h3>{t('twice.title')}</h3>
        <PlateText>{plate.display}</PlateText>
        <span className="soft">{t('twice.ticket', { ticket: ticketNumber })}</span>
      </header>
      <Sides>
        {payments.map((it) => (
          <Receipt key={it.paymentId} payment={it} />
        ))}
      </Sides>
      {settledAt === null ? (
        <WayOut payments={payments} />
      ) : (
        <p className="soft">{t('twice.settled', { date: formatDateTime(settledAt, zone) })}</p>
      )}
    </Card>
  );
}

function Receipt({ payment }: { payment: DoublePayment }) {
  const { t } = useTranslation('booths');
  const zone = useZone();
  const { booth, here, receiptNumber, amount, left, paidAt, giveBack } = payment;
  const standing = left === 0 ? 'back' : giveBack ? 'other' : 'first';
  return (
    <Side className={giveBack ? 'excess' : undefined}>
      <span className="line">
        <strong>{booth}</strong>
        <strong>{formatClp(amount)}</strong>
      </span>
      <span className="line soft">
        <span>
          {receiptNumber}
          {here && ` · ${t('twice.here')}`}
        </span>
        <span>{formatDateTime(paidAt, zone)}</span>
      </span>
      <span>{t(`twice.${standing}`)}</span>
    </Side>
  );
}

/** Given back here by the rules of any refund, or waited for. */
function WayOut({ payments }: { payments: readonly DoublePayment[] }) {
  const { t } = useTranslation('booths');
  const [giving, setGiving] = useState(false);
  const own = payments.find(({ here, giveBack }) => here && giveBack);
  const other = payments.find(({ giveBack }) => giveBack);
  if (!own) {
    return <Note>{other ? t('twice.wait', { booth: other.booth }) : t('twice.sent')}</Note>;
  }
  if (giving) {
    return (
      <div style={{ display: 'grid', gap: 12, maxWidth: 520 }}>
        <RefundForm paymentId={own.paymentId} onDone={() => setGiving(false)} />
        <Action onClick={() => setGiving(false)}>{t('twice.leave')}</Action>
      </div>
    );
  }
  return (
    <div>
      <Action tone="danger" onClick={() => setGiving(true)}>
        {t('twice.give', { amount: formatClp(own.left) })}
      </Action>
    </div>
  );
}
