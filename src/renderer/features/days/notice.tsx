import { styled } from '@mui/material/styles';
import { color, radius, size } from '@ui/theme/tokens';
import type { ReactNode } from 'react';

const Root = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 16px',
  padding: '10px 14px',
  borderRadius: radius.small,
  border: `1px solid ${color.amberLine}`,
  borderLeftWidth: 5,
  background: color.amberSoft,
  color: color.onAmberSoft,
  '& > div': { flex: '1 1 240px' },
  '& strong': { display: 'block', fontWeight: 650 },
  '& span': { fontSize: size.secondary },
});

interface Props {
  readonly what: string;
  readonly then?: string;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** Something that wants attention, with the way out of it beside it. */
export function Notice({ what, then, children }: Props) {
  return (
    <Root role="note">
      <div>
        <strong>{what}</strong>
        {then && <span>{then}</span>}
      </div>
      {children}
    </Root>
  );
}
