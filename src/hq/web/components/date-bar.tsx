import { addDays } from '@shared/kernel/time';
import { styled } from '@mui/material/styles';
import { Action } from '@ui/components/action';
import { useTranslation } from 'react-i18next';
import { DateInput } from './date-input';

const Row = styled('div')({ display: 'flex', gap: 6, flexWrap: 'wrap', alignItems: 'center' });

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
      <DateInput label={t('dates.date')} value={date} last={last} onChange={onChange} />
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
