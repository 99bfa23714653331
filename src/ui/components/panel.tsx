import { styled } from '@mui/material/styles';
import { color, radius } from '@ui/theme/tokens';

/** Paper on the canvas: one line around, no shadow. */
export const Panel = styled('section')({
  background: color.surface,
  border: `1px solid ${color.line}`,
  borderRadius: radius.panel,
});
