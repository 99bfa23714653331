import { styled } from '@mui/material/styles';
import { color, size } from '@ui/theme/tokens';

export const SheetForm = styled('form')({
  display: 'grid',
  gap: 16,
  '& p': { margin: 0, color: color.inkSoft, fontSize: size.secondary },
});
