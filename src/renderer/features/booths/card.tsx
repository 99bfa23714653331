import { styled } from '@mui/material/styles';
import { color, radius, size } from '@ui/theme/tokens';

/** One case between booths: what happened, its two sides, and what to do. */
export const Card = styled('section')({
  display: 'grid',
  gap: 12,
  padding: '16px 18px',
  borderRadius: radius.control,
  border: `1px solid ${color.line}`,
  background: color.surface,
  '& h3': { margin: 0, fontSize: 17, fontWeight: 650 },
  '& p': { margin: 0 },
  '& .soft': { color: color.inkSoft, fontSize: size.secondary },
  '& > header': { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '2px 12px' },
});

export const Sides = styled('ul')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(300px, 1fr))',
  gap: 12,
  margin: 0,
  padding: 0,
  listStyle: 'none',
});

export const Side = styled('li')({
  display: 'grid',
  gap: 4,
  alignContent: 'start',
  padding: '12px 14px',
  borderRadius: radius.small,
  border: `1px solid ${color.line}`,
  background: color.sunken,
  fontVariantNumeric: 'tabular-nums',
  '& .line': { display: 'flex', justifyContent: 'space-between', gap: 12 },
  '& strong': { fontWeight: 650 },
  '&.excess': { borderColor: color.danger },
});
