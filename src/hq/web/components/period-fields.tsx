import { styled } from '@mui/material/styles';
import { color } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { DateInput } from './date-input';

const Row = styled('span')({
  display: 'inline-flex',
  gap: 6,
  alignItems: 'center',
  color: color.inkSoft,
});

interface Props {
  readonly from: string;
  readonly to: string;
  readonly last: string;
  readonly onChange: (dates: { from: string; to: string }) => void;
}

/** First and last date; the other one gives way where they cross. */
export function PeriodFields({ from, to, last, onChange }: Props) {
  const { t } = useTranslation('hq');
  return (
    <Row role="group" aria-label={t('dates.period')}>
      <DateInput
        label={t('dates.from')}
        value={from}
        last={last}
        onChange={(date) => onChange({ from: date, to: date > to ? date : to })}
      />
      <span aria-hidden="true">–</span>
      <DateInput
        label={t('dates.to')}
        value={to}
        last={last}
        onChange={(date) => onChange({ from: date < from ? date : from, to: date })}
      />
    </Row>
  );
}
