import { ChartFrame } from '@hq/web/components/chart-frame';
import { whole } from '@hq/web/components/numbers';
import { BarChart } from '@mui/x-charts/BarChart';
import type { SiteDay } from '@shared/hq/days';
import { formatClp } from '@shared/kernel/money';
import { color } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { hoursShown } from './hours-shown';

/** Revenue by the hour of the site's clock. */
export function HoursChart({ hours }: { hours: SiteDay['hours'] }) {
  const { t } = useTranslation('hq');
  const shown = hoursShown(hours);
  return (
    <ChartFrame role="img" aria-label={t('siteDay.byHour')} style={{ height: 200 }}>
      <BarChart
        skipAnimation
        hideLegend
        margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        grid={{ horizontal: true }}
        xAxis={[
          {
            scaleType: 'band',
            data: shown.map((it) => it.label),
            categoryGapRatio: 0.25,
          },
        ]}
        yAxis={[{ width: 84, valueFormatter: (value: number) => formatClp(value), tickNumber: 4 }]}
        series={[
          {
            data: shown.map((it) => it.revenue),
            label: t('siteDay.revenue'),
            color: color.accent,
            valueFormatter: (value, { dataIndex }) =>
              t('siteDay.inPayments', {
                amount: formatClp(value ?? 0),
                payments: whole(shown[dataIndex]?.payments ?? 0),
              }),
          },
        ]}
        borderRadius={3}
      />
    </ChartFrame>
  );
}
