import { styled } from '@mui/material/styles';
import { color, zoomed } from '@ui/theme/tokens';

/** Fields of a step, in six columns. */
export const StepGrid = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(6, minmax(0, 1fr))',
  columnGap: 20,
  rowGap: 12,
  '& .c6': { gridColumn: 'span 6' },
  '& .c4': { gridColumn: 'span 4' },
  '& .c3': { gridColumn: 'span 3' },
  '& .c2': { gridColumn: 'span 2' },
  [zoomed.narrow]: { '& > *': { gridColumn: '1 / -1 !important' } },
  '& > h3': { gridColumn: '1 / -1', margin: '8px 0 -4px', fontSize: 15, fontWeight: 650 },
});

/** Rows that are added and removed: their labels stand above the first only. */
export const Rows = styled('div')({
  display: 'grid',
  [zoomed.narrow]: { overflowX: 'auto', '& .row': { minWidth: 640 } },
  gap: 8,
  '& .row': { display: 'grid', gap: 10, alignItems: 'end' },
  '& .row:not(:first-of-type) label': {
    position: 'absolute',
    clipPath: 'inset(50%)',
    width: 1,
    height: 1,
    overflow: 'hidden',
  },
  '& .row > div': { position: 'relative', minWidth: 0 },
  '& .add': { justifySelf: 'start', marginTop: 4 },
  color: color.ink,
});
