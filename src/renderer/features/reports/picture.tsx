import type { Report } from '@shared/contracts/reports';
import type { CellKind, ReportColumnKey, ReportType } from '@shared/kernel/report-kinds';
import { cellText } from '@shared/kernel/report-cells';
import { BarChart } from '@mui/x-charts/BarChart';
import { styled } from '@mui/material/styles';
import { color, font, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { HeatMap } from './heat-map';
import { useCellWords } from './use-cell-words';

const Frame = styled('div')({
  height: 260,
  minWidth: 0,
  '& .MuiChartsAxis-line, & .MuiChartsAxis-tick': { stroke: color.lineStrong },
  '& .MuiChartsAxis-tickLabel': {
    fill: color.inkSoft,
    fontFamily: font.sans,
    fontSize: size.small,
  },
  '& .MuiChartsGrid-line': { stroke: color.line },
});

/** What stands on the bars of each report; the others are told by their table alone. */
const BARS: Partial<Record<ReportType, ReportColumnKey>> = {
  revenue_day: 'total',
  revenue_hour: 'total',
  revenue_method: 'total',
  revenue_class: 'total',
  revenue_operator: 'total',
  occupancy_spot: 'occupancy',
  average_stay: 'averageMinutes',
  frequent_vehicles: 'times',
  cash_differences: 'difference',
};

/** More would be a fence: the first ones of a ranking. */
const MOST_BARS = 62;
const FEW: Partial<Record<ReportType, number>> = { frequent_vehicles: 15 };

/** Short on the axis: `20-11` of a date, `18` of an hour. */
function shortLabel(kind: CellKind, text: string): string {
  if (kind === 'date') return text.slice(0, 5);
  if (kind === 'hour') return text.slice(0, 2);
  return text;
}

/** The picture second. What it shows stands in the table below it, too. */
export function Picture({ report }: { report: Report }) {
  const { t } = useTranslation('reports');
  const cells = useCellWords();
  if (report.type === 'occupancy_hours') return <HeatMap report={report} />;
  const key = BARS[report.type];
  const at = report.columns.findIndex((it) => it.key === key);
  const [first] = report.columns;
  const column = report.columns[at];
  if (key === undefined || first === undefined || column === undefined) return null;
  const rows = report.rows.slice(0, FEW[report.type] ?? 400);
  // A shift is known by its number, and several have the same one of another terminal.
  const labels = rows.map(
    (row, index) => `${cellText(first.kind, row[0] ?? null, cells)}\u0000${index}`,
  );
  const name = (label: string): string => label.split('\u0000')[0] ?? label;
  const tell = (value: number | null): string => cellText(column.kind, value, cells);
  return (
    <Frame role="img" aria-label={t('picture', { title: cells.words.types[report.type] })}>
      <BarChart
        skipAnimation
        hideLegend
        margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        grid={{ horizontal: true }}
        xAxis={[
          {
            scaleType: 'band',
            data: labels,
            categoryGapRatio: rows.length > MOST_BARS ? 0.05 : 0.25,
            valueFormatter: (label: string, { location }) =>
              location === 'tick' ? shortLabel(first.kind, name(label)) : name(label),
          },
        ]}
        yAxis={[{ width: 84, valueFormatter: (value: number) => tell(value), tickNumber: 4 }]}
        series={[
          {
            data: rows.map((row) => Number(row[at] ?? 0)),
            label: cells.words.columns[column.key],
            color: color.accent,
            valueFormatter: tell,
          },
        ]}
        borderRadius={3}
      />
    </Frame>
  );
}
