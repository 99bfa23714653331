import { ChartFrame } from '@hq/web/components/chart-frame';
import { BarChart } from '@mui/x-charts/BarChart';
import type { RevenueSummary } from '@shared/hq/revenue';
import { formatClp } from '@shared/kernel/money';
import { color } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { bucketName, bucketTick } from './bucket-words';

/** More would be a fence. */
const MOST_GAPS = 62;

/** The period as bars, the other one beside it in outline colour; the table below tells the same. */
export function RevenueChart({ summary }: { summary: RevenueSummary }) {
  const { t } = useTranslation('hq');
  const { by, buckets, compared } = summary;
  const tell = (value: number | null) => (value === null ? t('none') : formatClp(value));
  const at = new Map(buckets.map((it) => [it.key, it]));
  const named = (key: string) => at.get(key) ?? { key };
  return (
    <ChartFrame role="img" aria-label={t('compare.chart')}>
      <BarChart
        skipAnimation
        hideLegend={compared === null}
        margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        grid={{ horizontal: true }}
        xAxis={[
          {
            scaleType: 'band',
            data: buckets.map((it) => it.key),
            categoryGapRatio: buckets.length > MOST_GAPS ? 0.05 : 0.25,
            valueFormatter: (key: string, { location }) =>
              (location === 'tick' ? bucketTick : bucketName)(by, named(key)),
          },
        ]}
        yAxis={[{ width: 92, valueFormatter: (value: number) => formatClp(value), tickNumber: 5 }]}
        series={[
          {
            data: buckets.map((it) => it.revenue),
            label: t('compare.now'),
            color: color.accent,
            valueFormatter: tell,
          },
          ...(compared
            ? [
                {
                  data: buckets.map((_, index) => compared.buckets[index]?.revenue ?? null),
                  label: t('compare.other'),
                  color: color.lineStrong,
                  valueFormatter: tell,
                },
              ]
            : []),
        ]}
        borderRadius={2}
      />
    </ChartFrame>
  );
}
