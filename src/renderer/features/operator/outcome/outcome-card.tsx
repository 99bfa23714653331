import { styled } from '@mui/material/styles';
import { Action } from '@ui/components/action';
import { PlateText } from '@ui/components/plate-text';
import { reprintLast, undoCheckIn } from '@renderer/features/operator/operator-actions';
import { color, radius } from '@ui/theme/tokens';
import type { Paid } from '@shared/contracts/payments';
import { formatClp } from '@shared/kernel/money';
import { displayPlate } from '@shared/kernel/plate';
import { useTranslation } from 'react-i18next';
import { useOutcome, type CheckedIn, type Outcome } from './outcome-store';
import { useSecondsLeft } from './seconds-left';

const Card = styled('div')({
  flex: 'none',
  padding: '12px 14px 14px',
  borderRadius: radius.control,
  border: `1px solid ${color.accent}`,
  background: color.accentSoft,
  display: 'grid',
  gap: 10,
  '& .title': { fontSize: 17, fontWeight: 650 },
  '& p': { margin: 0, color: color.inkSoft, fontSize: 14 },
  '& .large': { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: 12 },
  '& .spot': { fontSize: 44, fontWeight: 700, letterSpacing: '-0.02em', lineHeight: 1 },
  '& .actions': { display: 'grid', gap: 6 },
});

/** What the last action came to, large: the change to give, the spot to go to. */
export function OutcomeCard({ outcome }: { outcome: Exclude<Outcome, { kind: 'refused' }> }) {
  const { t } = useTranslation('operator');
  switch (outcome.kind) {
    case 'paid':
      return <PaidCard paid={outcome.paid} />;
    case 'checked_in':
      return <CheckedInCard done={outcome} />;
    case 'undone': {
      const { plate, ticketNumber } = outcome.stay;
      return (
        <Said
          what={t('outcome.undone', { plate: plate.display })}
          then={t('outcome.undoneThen', { ticket: ticketNumber })}
        />
      );
    }
    case 'voided':
      return (
        <Said
          what={t('outcome.voided', { number: outcome.receiptNumber })}
          then={t(outcome.cash > 0 ? 'outcome.voidedCash' : 'outcome.voidedThen', {
            cash: formatClp(outcome.cash),
            number: outcome.number,
          })}
        />
      );
    case 'said':
      return <Said what={outcome.what} then={outcome.next} />;
    case 'drawer_opened':
      return <Said what={t('outcome.drawer')} then={t('outcome.drawerThen')} />;
  }
}

function Said({ what, then }: { what: string; then: string }) {
  return (
    <Card role="status">
      <div className="title">{what}</div>
      <p>{then}</p>
    </Card>
  );
}

function PaidCard({ paid }: { paid: Paid }) {
  const { t } = useTranslation('operator');
  const due = paid.amount + paid.rounding;
  const plate = displayPlate(paid.plate);
  return (
    <Card role="status">
      <div>
        <div className="title">
          {due === 0
            ? t('outcome.paidFree', { plate })
            : t('outcome.paid', { plate, amount: formatClp(due) })}
        </div>
        <p>{t('outcome.receipt', { number: paid.receiptNumber })}</p>
      </div>
      {due > 0 && (
        <div className="large">
          <span>{t(paid.change > 0 ? 'outcome.change' : 'outcome.noChange')}</span>
          {paid.change > 0 && <span className="spot">{formatClp(paid.change)}</span>}
        </div>
      )}
      <ReprintAction />
    </Card>
  );
}

function CheckedInCard({ done: { stay, undoUntil } }: { done: CheckedIn }) {
  const { t } = useTranslation('operator');
  const seconds = useSecondsLeft(undoUntil);
  return (
    <Card role="status">
      <div>
        <div className="title">
          <PlateText>{stay.plate.display}</PlateText>
        </div>
        <p>{t('outcome.ticket', { number: stay.ticketNumber })}</p>
      </div>
      <div className="large">
        <span>{t('outcome.goTo')}</span>
        <span className="spot">{stay.spotCode}</span>
      </div>
      <div className="actions">
        {seconds > 0 && (
          <Action keys="Ctrl+Z" onClick={() => void undoCheckIn()}>
            {t('outcome.undoLeft', { seconds })}
          </Action>
        )}
        <ReprintAction />
      </div>
    </Card>
  );
}

function ReprintAction() {
  const { t } = useTranslation('operator');
  const copy = useOutcome((it) => it.copy);
  return (
    <>
      {copy !== null && <p>{t('outcome.reprinted', { copy })}</p>}
      <Action keys="F9" onClick={() => void reprintLast()}>
        {t('outcome.reprint')}
      </Action>
    </>
  );
}
