import { styled } from '@mui/material/styles';
import { KeyHint } from '@ui/components/key-hint';
import { color, radius } from '@ui/theme/tokens';
import { formatClp } from '@shared/kernel/money';
import { displayPlate } from '@shared/kernel/plate';
import { useTranslation } from 'react-i18next';
import type { Outcome } from './outcome-store';
import { useSecondsLeft } from './seconds-left';

const Line = styled('div')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minHeight: 32,
  padding: '3px 10px',
  borderRadius: radius.small,
  background: color.accentSoft,
  color: color.ink,
  fontSize: 14,
  whiteSpace: 'nowrap',
  '& .text': { flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
});

/** The last payment or entry while the next car is attended: its change may still be owed. */
export function OutcomeLine({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation('operator');
  if (outcome.kind === 'paid') {
    const { plate, amount, rounding, change } = outcome.paid;
    const facts = { plate: displayPlate(plate), amount: formatClp(amount + rounding) };
    const owed =
      change > 0 ? t('outcome.changeLine', { amount: formatClp(change) }) : t('outcome.noChange');
    return (
      <Line>
        <span className="text">{t('outcome.paid', facts)}</span>
        <strong>{owed}</strong>
        <KeyHint keys="F9" />
      </Line>
    );
  }
  if (outcome.kind !== 'checked_in') return null;
  const { plate, spotCode } = outcome.stay;
  return (
    <Line>
      <span className="text">
        {t('outcome.checkedIn', { plate: plate.display, spot: spotCode })}
      </span>
      <UndoSeconds undoUntil={outcome.undoUntil} />
    </Line>
  );
}

function UndoSeconds({ undoUntil }: { undoUntil: number }) {
  const { t } = useTranslation('operator');
  const seconds = useSecondsLeft(undoUntil);
  if (seconds === 0) return <KeyHint keys="F9" />;
  return (
    <>
      <span>{t('outcome.undoLeft', { seconds })}</span>
      <KeyHint keys="Ctrl+Z" />
    </>
  );
}
