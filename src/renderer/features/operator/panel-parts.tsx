import { styled } from '@mui/material/styles';
import { Panel } from '@ui/components/panel';
import { color, size } from '@ui/theme/tokens';

/** The right of the screen: one stay and its money. What scrolls is in the middle; Enter never moves. */
export const SidePanel = styled(Panel)({
  minHeight: 0,
  height: '100%',
  display: 'flex',
  flexDirection: 'column',
  gap: 9,
  padding: '14px 18px 18px',
  overflow: 'hidden',
  '@media (max-height: 740px)': { gap: 8, padding: '10px 16px 14px' },
});

export const PanelBody = styled('div')({
  flex: '1 1 auto',
  minHeight: 0,
  overflowY: 'auto',
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  // Room for focus rings of what is inside.
  margin: '0 -6px',
  padding: '3px 6px',
  '@media (max-height: 740px)': { gap: 7 },
});

export const PanelHead = styled('header')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  columnGap: 12,
  flex: 'none',
  alignItems: 'baseline',
  color: color.inkSoft,
  fontSize: 14,
  lineHeight: '20px',
  whiteSpace: 'nowrap',
  '& h2': { margin: 0, fontSize: 26, lineHeight: '32px', fontWeight: 400, color: color.ink },
  '& strong': { color: color.ink, fontWeight: 600 },
  '& > :nth-child(even)': { textAlign: 'right' },
  '& p': { margin: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
});

/** The largest thing on the screen. */
export const BigLine = styled('div')({
  flex: 'none',
  display: 'flex',
  alignItems: 'flex-end',
  justifyContent: 'space-between',
  gap: 12,
  '& > .big': {
    fontSize: size.amount,
    fontWeight: 700,
    letterSpacing: '-0.03em',
    lineHeight: '62px',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  '& > .aside': {
    paddingBottom: 8,
    textAlign: 'right',
    fontSize: 13,
    lineHeight: '18px',
    color: color.inkSoft,
  },
});

export const Note = styled('div')({
  padding: '7px 12px',
  borderRadius: 9,
  fontSize: 14,
  lineHeight: 1.35,
  background: color.sunken,
  color: color.inkSoft,
  '& strong': { color: color.ink, fontWeight: 650 },
  '&.attention': {
    background: color.amberSoft,
    color: color.onAmberSoft,
    borderLeft: `5px solid ${color.amberLine}`,
  },
  '&.attention strong': { color: 'inherit' },
});
