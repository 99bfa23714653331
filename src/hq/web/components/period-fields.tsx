import { styled } from '@mui/material/styles';
import { color, controlHeight, radius, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { isDate } from './dates';

const Row = styled('span')({
  display: 'inline-flex',
  gap: 6,
  alignItems: 'center',
  color: color.inkSoft,
});

const Day = styled('input')({
  height: controlHeight,
  padding: '0 8px',
  border: `1px solid ${color.lineStrong}`,
  borderRadius: radius.control,
  background: color.surface,
  color: color.ink,
  fontFamily: 'inherit',
  fontSize: size.text,
  fontVariantNumeric: 'tabular-nums',
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
      <Day
        type="date"
        aria-label={t('dates.from')}
        value={from}
        max={last}
        onChange={({ target: { value } }) =>
          isDate(value) && onChange({ from: value, to: value > to ? value : to })
        }
      />
      <span aria-hidden="true">–</span>
      <Day
        type="date"
        aria-label={t('dates.to')}
        value={to}
        max={last}
        onChange={({ target: { value } }) =>
          isDate(value) && onChange({ from: value < from ? value : from, to: value })
        }
      />
    </Row>
  );
}
