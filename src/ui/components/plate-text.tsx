import { styled } from '@mui/material/styles';
import { font } from '@ui/theme/tokens';

const Root = styled('span')({
  fontFamily: font.mono,
  fontWeight: 600,
  letterSpacing: '0.01em',
  whiteSpace: 'nowrap',
});

/** A plate or ticket number as people read it, in the font where O and 0 differ. */
export function PlateText({ children, size }: { children: string; size?: number }) {
  return <Root style={size ? { fontSize: size } : undefined}>{children}</Root>;
}
