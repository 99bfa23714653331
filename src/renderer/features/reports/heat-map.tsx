import type { Report } from '@shared/contracts/reports';
import { cellText } from '@shared/kernel/report-cells';
import { styled } from '@mui/material/styles';
import { color, radius, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { useCellWords } from './use-cell-words';

const Scroll = styled('div')({ overflowX: 'auto', padding: 2 });

const Grid = styled('table')({
  width: '100%',
  minWidth: 760,
  borderCollapse: 'separate',
  borderSpacing: 2,
  tableLayout: 'fixed',
  fontSize: size.small,
  fontVariantNumeric: 'tabular-nums',
  '& th': { fontWeight: 500, color: color.inkSoft, padding: 0 },
  '& thead th:first-of-type, & tbody th': { width: 84, textAlign: 'left' },
  '& td': { height: 34, padding: 0, textAlign: 'center', borderRadius: radius.key },
  '& td.none': { border: `1px dashed ${color.line}` },
});

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** From here on the other ink; fills in between, where neither can be read well, are not used. */
const DEEP = 0.8;
const fill = (depth: number): number => (depth < DEEP ? depth * 60 : 25 + depth * 75);

/** Rows are weekdays, columns hours; each cell says its percentage, its depth only repeats it. */
export function HeatMap({ report }: { report: Report }) {
  const { t } = useTranslation('reports');
  const cells = useCellWords();
  const valueOf = (weekday: number, hour: number): number | null => {
    const value = report.rows[(weekday - 1) * 24 + hour]?.[3];
    return typeof value === 'number' ? value : null;
  };
  const most = Math.max(1, ...report.rows.map((row) => Number(row[3] ?? 0)));
  return (
    <Scroll tabIndex={0} role="group" aria-label={t('heatMap')}>
      <Grid aria-label={t('heatMap')}>
        <thead>
          <tr>
            <th scope="col">{cells.words.columns.hour}</th>
            {HOURS.map((hour) => (
              <th key={hour} scope="col">
                {String(hour).padStart(2, '0')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {WEEKDAYS.map((weekday) => (
            <tr key={weekday}>
              <th scope="row">{cellText('weekday', weekday, cells)}</th>
              {HOURS.map((hour) => (
                <Cell key={hour} value={valueOf(weekday, hour)} most={most} />
              ))}
            </tr>
          ))}
        </tbody>
      </Grid>
    </Scroll>
  );
}

function Cell({ value, most }: { value: number | null; most: number }) {
  if (value === null) return <td className="none">—</td>;
  const depth = value / most;
  const style = {
    background: `color-mix(in srgb, ${color.accent} ${Math.round(fill(depth))}%, ${color.sunken})`,
    color: depth >= DEEP ? color.onAccent : color.ink,
  };
  return <td style={style}>{Math.round(value)}</td>;
}
