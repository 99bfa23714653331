import { styled } from '@mui/material/styles';
import { color, radius, size } from '@ui/theme/tokens';

/** A row of facts side by side: `<div><dt/><dd>…<small/></dd></div>` each. */
export const Facts = styled('dl')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
  gap: 1,
  margin: 0,
  overflow: 'hidden',
  border: `1px solid ${color.line}`,
  borderRadius: radius.control,
  background: color.line,
  '& > div': { padding: '12px 16px', background: color.surface, minWidth: 0 },
  '& dt': { fontSize: size.secondary, color: color.inkSoft },
  '& dd': { margin: '2px 0 0', fontSize: 16, fontWeight: 650, overflowWrap: 'anywhere' },
  '& small': { display: 'block', fontSize: size.secondary, fontWeight: 400, color: color.inkSoft },
});
