import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { KeyHint } from '@ui/components/key-hint';
import { Money } from '@ui/components/money';
import { focusField } from '@renderer/features/operator/field/field-focus';
import { color, radius, size } from '@ui/theme/tokens';
import type { Charge } from '@shared/contracts/payments';
import { formatClp } from '@shared/kernel/money';
import { useTranslation } from 'react-i18next';
import { AmountInput } from './amount-input';
import { quickNotes } from './quick-notes';
import { RECEIVED_ID } from './received-focus';
import type { TenderSum } from './tender-sum';
import { tender, useTender } from './tender-store';

const Notes = styled('div')({
  flex: 'none',
  display: 'grid',
  gridAutoFlow: 'column',
  gridAutoColumns: 'minmax(0, 1fr)',
  gap: 8,
  '@media (max-height: 830px)': { gap: 6 },
});

const NoteButton = styled(ButtonBase)({
  minHeight: size.target,
  flexDirection: 'column',
  gap: 1,
  borderRadius: radius.control,
  border: `1px solid ${color.line}`,
  background: color.sunken,
  color: color.ink,
  fontFamily: 'inherit',
  fontSize: size.text,
  fontWeight: 600,
  lineHeight: '18px',
  '& kbd': { height: 18, fontSize: 11, borderBottomWidth: 1 },
  '&:hover': { background: color.hover },
  '&[aria-pressed="true"]': {
    background: color.accentSoft,
    borderColor: color.accent,
    boxShadow: `inset 0 0 0 1px ${color.accent}`,
  },
});

const Received = styled('div')({
  flex: 'none',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  alignItems: 'center',
  gap: 12,
  minHeight: 56,
  padding: '4px 12px 4px 4px',
  borderRadius: radius.control,
  background: color.sunken,
  '& label': { display: 'flex', alignItems: 'center', gap: 8, color: color.inkSoft },
  '& .change': { textAlign: 'right', lineHeight: '15px', fontSize: 13 },
  '& .change.missing': { color: color.danger },
});

interface Props {
  readonly charge: Charge;
  readonly sum: TenderSum;
}

/** Cash: what was handed over, by note or typed, and what goes back. */
export function CashBox({ charge, sum }: Props) {
  const { t } = useTranslation('operator');
  const received = useTender((it) => it.received);
  const take = (digits: string) => {
    tender({ type: 'received', digits, charge });
    focusField();
  };
  const notes = quickNotes(sum.cashDue);
  return (
    <>
      <Notes role="group" aria-label={t('charge.notes')}>
        <QuickNote index={0} label={t('charge.exact')} on={received === ''} run={() => take('')} />
        {notes.map((note, index) => (
          <QuickNote
            key={note}
            index={index + 1}
            label={formatClp(note)}
            on={received === String(note)}
            run={() => take(String(note))}
          />
        ))}
      </Notes>
      <Received>
        <label>
          <AmountInput
            id={RECEIVED_ID}
            label={t('charge.received')}
            digits={received}
            placeholder={sum.cashDue}
            onChange={(digits) => tender({ type: 'received', digits, charge })}
          />
          {t('charge.received').toLowerCase()}
        </label>
        <div className={sum.missing > 0 ? 'change missing' : 'change'} role="status">
          <div>{t(sum.missing > 0 ? 'charge.missing' : 'charge.change')}</div>
          <Money value={sum.missing > 0 ? sum.missing : sum.change} size="change" />
        </div>
      </Received>
    </>
  );
}

interface QuickNoteProps {
  readonly index: number;
  readonly label: string;
  readonly on: boolean;
  readonly run: () => void;
}

function QuickNote({ index, label, on, run }: QuickNoteProps) {
  const key = `Ctrl+${index + 1}` as const;
  useShortcut({ id: `note.${index}`, key, label, quiet: true, run });
  return (
    <NoteButton aria-pressed={on} aria-keyshortcuts={key} onClick={run}>
      {label}
      <KeyHint keys={key} />
    </NoteButton>
  );
}
