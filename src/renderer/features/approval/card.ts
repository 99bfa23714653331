import { styled } from '@mui/material/styles';
import { color, radius, size, zoomed } from '@ui/theme/tokens';

export const Veil = styled('div')({ position: 'fixed', inset: 0, background: color.veil });

export const Card = styled('div')({
  position: 'absolute',
  top: '50%',
  left: '50%',
  transform: 'translate(-50%, -50%)',
  width: 760,
  maxWidth: '100vw',
  maxHeight: '100vh',
  overflowY: 'auto',
  padding: 28,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 300px',
  gap: 32,
  background: color.surface,
  color: color.ink,
  border: `1px solid ${color.lineStrong}`,
  borderRadius: radius.panel,
  '& .asked': { display: 'flex', flexDirection: 'column', gap: 16, minHeight: 0 },
  '& .asked > :last-child': { marginTop: 'auto', alignSelf: 'flex-start' },
  // Many who may approve scroll among themselves.
  '& .people': { display: 'grid', gap: 8, minHeight: 0 },
  '& .people > [role="radiogroup"]': { maxHeight: 'min(250px, 40vh)' },
  '& h3': { margin: 0, fontSize: size.secondary, fontWeight: 600 },
  '& p': { margin: 0, color: color.inkSoft, fontSize: size.secondary },
  [zoomed.narrow]: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: 16,
    padding: 20,
    '& .people > [role="radiogroup"]': { maxHeight: 'none' },
  },
});
