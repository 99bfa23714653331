import { styled } from '@mui/material/styles';
import { color, size } from '@ui/theme/tokens';
import type { ReactNode } from 'react';

/** Numbers first: the first one large, the others beside it. Each may be a link to what it is made of. */
export const Figures = styled('dl')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'flex-end',
  gap: '8px 36px',
  margin: 0,
  fontVariantNumeric: 'tabular-nums',
  '& dt': { color: color.inkSoft, fontSize: size.secondary },
  '& dd': { margin: 0, fontSize: 20, fontWeight: 700, lineHeight: 1.2 },
  '& > :first-of-type dd': { fontSize: 40, letterSpacing: '-0.025em', lineHeight: 1.05 },
  '& a': {
    color: 'inherit',
    textDecoration: 'underline',
    textDecorationColor: color.lineStrong,
    textDecorationThickness: 1,
    textUnderlineOffset: 4,
  },
  '& a:hover': { textDecorationColor: 'currentColor' },
});

export function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
