import { styled } from '@mui/material/styles';
import { BarChart } from '@mui/x-charts/BarChart';
import { color, font, size } from '@ui/theme/tokens';
import type { Simulation } from '@shared/contracts/simulation';
import { formatClp } from '@shared/kernel/money';
import { useTranslation } from 'react-i18next';

const Frame = styled('figure')({
  margin: 0,
  minWidth: 0,
  '& text': { fill: `${color.inkSoft} !important`, fontFamily: font.sans },
  '& .MuiChartsAxis-line, & .MuiChartsAxis-tick': { stroke: `${color.line} !important` },
  '& .MuiChartsGrid-line': { stroke: `${color.line} !important` },
  '& .MuiChartsLegend-root, & .MuiChartsLegend-label': {
    color: color.ink,
    fontFamily: font.sans,
    fontSize: size.secondary,
  },
});

interface Props {
  readonly hours: Simulation['byHour'];
  /** For who does not see it; the figures stand around it. */
  readonly label: string;
}

/** Charged and simulated pesos by the hour in which stays ended. */
export function HourChart({ hours, label }: Props) {
  const { t } = useTranslation('tariffs');
  return (
    <Frame role="img" aria-label={label}>
      <BarChart
        height={200}
        skipAnimation
        margin={{ left: 0, right: 0, top: 8, bottom: 0 }}
        grid={{ horizontal: true }}
        borderRadius={2}
        xAxis={[
          {
            data: hours.map((_sum, hour) => hour),
            scaleType: 'band',
            valueFormatter: (hour: number, { location }) =>
              location === 'tick' ? String(hour) : t('simulator.hour', { hour }),
            tickInterval: (hour: number) => hour % 3 === 0,
            height: 24,
          },
        ]}
        yAxis={[{ width: 64, valueFormatter: formatClp, tickNumber: 4, disableLine: true }]}
        series={[
          {
            label: t('simulator.before'),
            data: hours.map((it) => it.before),
            color: color.lineStrong,
            valueFormatter: (value) => formatClp(value ?? 0),
          },
          {
            label: t('simulator.after'),
            data: hours.map((it) => it.after),
            color: color.accent,
            valueFormatter: (value) => formatClp(value ?? 0),
          },
        ]}
      />
    </Frame>
  );
}
