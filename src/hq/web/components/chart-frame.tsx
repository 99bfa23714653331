import { styled } from '@mui/material/styles';
import { color, font, size } from '@ui/theme/tokens';

/** Axes and grid of a chart in the tokens. */
export const ChartFrame = styled('div')({
  height: 260,
  minWidth: 0,
  '& .MuiChartsAxis-line, & .MuiChartsAxis-tick': { stroke: color.lineStrong },
  '& .MuiChartsAxis-tickLabel': {
    fill: color.inkSoft,
    fontFamily: font.sans,
    fontSize: size.small,
  },
  '& .MuiChartsGrid-line': { stroke: color.line },
  '& .MuiChartsLegend-root': { fontFamily: font.sans, fontSize: size.secondary, color: color.ink },
});
