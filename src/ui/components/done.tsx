import { styled } from '@mui/material/styles';
import { color, radius } from '@ui/theme/tokens';
import type { ReactNode } from 'react';

const Root = styled('div')({
  padding: '12px 14px',
  borderRadius: radius.small,
  border: `1px solid ${color.accent}`,
  borderLeftWidth: 5,
  background: color.accentSoft,
  '& strong': { display: 'block', fontWeight: 650 },
  '& span': { fontSize: 14, color: color.inkSoft },
});

/** What was just done, said once and in place. */
export function Done({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Root role="status">
      <strong>{title}</strong>
      {children && <span>{children}</span>}
    </Root>
  );
}
