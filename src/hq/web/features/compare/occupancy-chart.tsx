import { ChartFrame } from '@hq/web/components/chart-frame';
import { percent, whole } from '@hq/web/components/numbers';
import { LineChart } from '@mui/x-charts/LineChart';
import type { OccupancyReport } from '@shared/hq/occupancy';
import { color } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { bucketName, bucketTick } from './bucket-words';

/** Share of the spots taken; cars inside where no spots are known. */
export function OccupancyChart({ report }: { report: OccupancyReport }) {
  const { t } = useTranslation('hq');
  const { by, buckets, spots } = report;
  const tell = (value: number | null) => {
    if (value === null) return t('none');
    return spots > 0 ? percent(value) : whole(Math.round(value));
  };
  // Ticks are round anyway, and have little room.
  const tick = (value: number) => `${whole(Math.round(value))}${spots > 0 ? ' %' : ''}`;
  return (
    <ChartFrame role="img" aria-label={t('compare.occupancyChart')}>
      <LineChart
        skipAnimation
        hideLegend
        margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        grid={{ horizontal: true }}
        xAxis={[
          {
            scaleType: 'point',
            data: buckets.map((it) => it.key),
            valueFormatter: (key: string, { location }) =>
              (location === 'tick' ? bucketTick : bucketName)(by, { key }),
          },
        ]}
        yAxis={[{ width: 64, min: 0, valueFormatter: tick, tickNumber: 5 }]}
        series={[
          {
            data: buckets.map((it) => (spots > 0 ? it.percent : it.average)),
            label: t('compare.measures.occupancy'),
            color: color.accent,
            showMark: buckets.length <= 40,
            area: true,
            valueFormatter: tell,
          },
        ]}
        sx={{ '& .MuiLineChart-area': { fillOpacity: 0.16 } }}
      />
    </ChartFrame>
  );
}
