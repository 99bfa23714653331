import { styled } from '@mui/material/styles';
import { color, size } from '@ui/theme/tokens';
import type { ReactNode } from 'react';

const Root = styled('div')({
  display: 'flex',
  alignItems: 'baseline',
  gap: 10,
  margin: '20px 0 8px',
  '&:first-child': { marginTop: 0 },
  '& h3': { margin: 0, fontSize: size.text, fontWeight: 650 },
  '& span': { color: color.inkSoft, fontSize: size.secondary },
});

export function SectionTitle({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <Root>
      <h3>{children}</h3>
      {note && <span>{note}</span>}
    </Root>
  );
}
