import { styled } from '@mui/material/styles';
import { color } from '@ui/theme/tokens';
import type { ReactNode } from 'react';

const Root = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 8,
  whiteSpace: 'nowrap',
  '& i': { flex: 'none', width: 9, height: 9 },
  '& i.good': { borderRadius: '50%', background: color.accent },
  '& i.attention': { borderRadius: 2, background: color.amber },
  '& i.trouble': { borderRadius: 1, background: color.danger, transform: 'rotate(45deg)' },
});

interface Props {
  readonly tone: 'good' | 'attention' | 'trouble';
  readonly children: ReactNode;
}

/** A state in a table: the mark's shape and colour repeat what the words say. */
export function State({ tone, children }: Props) {
  return (
    <Root>
      <i className={tone} aria-hidden="true" />
      <span>{children}</span>
    </Root>
  );
}
