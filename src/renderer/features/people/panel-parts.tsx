import { styled } from '@mui/material/styles';
import { color, size } from '@ui/theme/tokens';

/** What is typed of a person, and the buttons that keep it. */
export const Form = styled('form')({
  display: 'grid',
  gap: 12,
  '& .buttons': { display: 'grid', gridTemplateColumns: '1fr 1.4fr', gap: 8, marginTop: 4 },
});

export const Title = styled('div')({
  '& h3': { margin: 0, fontSize: 18, fontWeight: 700, letterSpacing: '-0.01em' },
  '& p': { margin: '2px 0 0', color: color.inkSoft, fontSize: size.secondary },
});

/** One thing that can be done with somebody's access, with what it means beside it. */
export const Deed = styled('div')({
  display: 'grid',
  gap: 6,
  paddingTop: 14,
  borderTop: `1px solid ${color.line}`,
  '& h4': { margin: 0, fontSize: size.text, fontWeight: 650 },
  '& p': { margin: 0, color: color.inkSoft, fontSize: size.secondary },
  '& .buttons': { display: 'grid', gap: 8, marginTop: 4 },
});

/** Two fields side by side. */
export const Pair = styled('div')({
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  gap: 12,
  alignItems: 'start',
});
