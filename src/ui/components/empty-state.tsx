import { styled } from '@mui/material/styles';
import { color, radius } from '@ui/theme/tokens';
import type { ReactNode } from 'react';

const Root = styled('div')({
  padding: '20px',
  borderRadius: radius.control,
  border: `1px dashed ${color.lineStrong}`,
  color: color.inkSoft,
  '& strong': { display: 'block', color: color.ink, fontWeight: 600 },
});

/** Nothing here yet: what to do first. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Root>
      <strong>{title}</strong>
      {children}
    </Root>
  );
}
