import { styled } from '@mui/material/styles';
import { zoomed } from '@ui/theme/tokens';

/** The form at the left, what goes with it (history, preview) beside it. */
export const TwoColumns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(280px, 380px)',
  gap: 32,
  alignItems: 'start',
  maxWidth: 1240,
  '& .form': { display: 'grid', gap: 16, alignContent: 'start', minWidth: 0 },
  // The title of a group stands near what it is about.
  '& .form > :has(> h3)': { margin: '12px 0 -6px' },
  '& .form > :has(> h3):first-of-type': { marginTop: 0 },
  '& .pair': { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 16 },
  '& .beside': { display: 'grid', gap: 8, minWidth: 0 },
  '& .beside > * + section': { marginTop: 12 },
  [zoomed.narrow]: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& .pair': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});
