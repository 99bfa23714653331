import { Panel } from '@ui/components/panel';
import { styled } from '@mui/material/styles';
import { color, size } from '@ui/theme/tokens';

/** The change and its history at the left, what it would have cost beside it. */
export const TwoColumns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(340px, 5fr) minmax(380px, 6fr)',
  alignItems: 'start',
  gap: 20,
  '@media (max-width: 1120px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});

export const Column = styled('div')({ display: 'grid', gap: 16, minWidth: 0 });

export const Card = styled(Panel)({
  padding: '16px 20px 20px',
  display: 'grid',
  gap: 12,
  minWidth: 0,
  '& > h3, & > header > h3': { margin: 0, fontSize: 17, fontWeight: 650 },
  '& > header p': { margin: '2px 0 0', color: color.inkSoft, fontSize: size.secondary },
});

/** Fields side by side; one below the other where there is no room. */
export const Fields = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))',
  alignItems: 'start',
  gap: '12px 16px',
});
