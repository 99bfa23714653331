import type { Report } from '@shared/contracts/reports';
import { headlineText } from '@shared/kernel/report-cells';
import { styled } from '@mui/material/styles';
import { color, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { useCellWords } from './use-cell-words';

const List = styled('dl')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'flex-end',
  gap: '8px 40px',
  margin: 0,
  fontVariantNumeric: 'tabular-nums',
  '& dt': { color: color.inkSoft, fontSize: size.secondary },
  '& dd': { margin: 0, fontSize: 22, fontWeight: 700, lineHeight: 1.15 },
  '& > :first-of-type dd': { fontSize: 44, letterSpacing: '-0.025em', lineHeight: 1.05 },
});

/** The number first: one large, the others beside it. */
export function Headlines({ report }: { report: Report }) {
  const { t } = useTranslation('reports');
  const cells = useCellWords();
  return (
    <List aria-label={t('numbers')} data-testid="report-numbers">
      {report.headlines.map(({ key, kind, value }) => (
        <div key={key}>
          <dt>{cells.words.headlines[key]}</dt>
          <dd>{headlineText(key, kind, value, cells)}</dd>
        </div>
      ))}
    </List>
  );
}
