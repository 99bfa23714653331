import { addDays } from '@shared/kernel/time';
import { styled } from '@mui/material/styles';
import { Action } from '@ui/components/action';
import { color, controlHeight, radius, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';

const Row = styled('div')({ display: 'flex', gap: 6, flexWrap: 'wrap', alignItems: 'center' });

const Day = styled('input')({
  height: controlHeight,
  padding: '0 10px',
  border: `1px solid ${color.lineStrong}`,
  borderRadius: radius.control,
  background: color.surface,
  color: color.ink,
  fontFamily: 'inherit',
  fontSize: size.text,
  fontVariantNumeric: 'tabular-nums',
});

interface Props {
  readonly date: string;
  /** The newest date there can be. */
  readonly last: string;
  readonly onChange: (date: string) => void;
}

/** One business date; a step back, a step on, and the newest. */
export function DateBar({ date, last, onChange }: Props) {
  const { t } = useTranslation('hq');
  return (
    <Row role="group" aria-label={t('dates.date')}>
      <Action label={t('dates.before')} onClick={() => onChange(addDays(date, -1))}>
        ←
      </Action>
      <Day
        type="date"
        aria-label={t('dates.date')}
        value={date}
        max={last}
        onChange={(event) => event.target.value !== '' && onChange(event.target.value)}
      />
      <Action
        label={t('dates.after')}
        disabled={date >= last}
        onClick={() => onChange(addDays(date, 1))}
      >
        →
      </Action>
      <Action disabled={date === last} onClick={() => onChange(last)}>
        {t('dates.today')}
      </Action>
    </Row>
  );
}
