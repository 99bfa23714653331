import { styled } from '@mui/material/styles';
import { color, size } from '@ui/theme/tokens';

/** Names at the left, pesos at the right, a sum below a line. */
export const SumList = styled('dl')({
  margin: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gap: '5px 16px',
  fontSize: size.secondary,
  fontVariantNumeric: 'tabular-nums',
  '& dt': { color: color.inkSoft },
  '& dd': { margin: 0, textAlign: 'right', whiteSpace: 'nowrap' },
  '& .sum': {
    color: color.ink,
    fontWeight: 650,
    borderTop: `1px solid ${color.lineStrong}`,
    paddingTop: 5,
  },
  '& .info': { gridColumn: '1 / -1', color: color.inkSoft },
});
