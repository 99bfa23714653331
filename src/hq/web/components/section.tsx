import { styled } from '@mui/material/styles';
import { color, size } from '@ui/theme/tokens';
import type { ReactNode } from 'react';

const Root = styled('section')({
  display: 'grid',
  gap: 8,
  minWidth: 0,
  '& > *': { minWidth: 0 },
  '& > h3': { margin: '8px 0 0', fontSize: size.text, fontWeight: 650, color: color.ink },
});

/** A part of a page under a heading of its own. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Root>
      <h3>{title}</h3>
      {children}
    </Root>
  );
}
