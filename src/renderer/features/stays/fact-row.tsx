import { styled } from '@mui/material/styles';
import { color, size } from '@ui/theme/tokens';
import type { ReactNode } from 'react';

const Root = styled('div')({
  display: 'flex',
  justifyContent: 'space-between',
  gap: 12,
  padding: '4px 0',
  fontSize: 14,
  '& small': { fontSize: size.secondary, color: color.inkSoft, marginLeft: 8 },
});

interface Props {
  readonly label: string;
  readonly note?: string | null;
  readonly children: ReactNode;
}

/** A name and what it says, at both edges. */
export function FactRow({ label, note, children }: Props) {
  return (
    <Root>
      <span>
        {label}
        {note && <small>{note}</small>}
      </span>
      <span>{children}</span>
    </Root>
  );
}
