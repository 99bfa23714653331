import { styled } from '@mui/material/styles';
import { color, radius, size, zoomed } from '@ui/theme/tokens';

/** The table scrolls inside itself; its head and first column stay. */
export const Scroller = styled('div')({
  minHeight: 0,
  overflow: 'auto',
  background: color.surface,
  border: `1px solid ${color.line}`,
  borderRadius: radius.panel,
  [zoomed.narrow]: { maxHeight: '80vh' },
});

export const Table = styled('table')({
  minWidth: '100%',
  borderCollapse: 'separate',
  borderSpacing: 0,
  '& thead th': {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    height: 60,
    padding: 0,
    background: color.surface,
    borderBottom: `1px solid ${color.line}`,
  },
  '& th.corner': {
    left: 0,
    zIndex: 3,
    padding: '0 16px',
    textAlign: 'left',
    fontSize: size.secondary,
    color: color.inkSoft,
  },
  '& th[scope="row"]': {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    minWidth: 210,
    maxWidth: 340,
    height: 52,
    padding: '4px 16px',
    textAlign: 'left',
    background: color.surface,
    borderBottom: `1px solid ${color.line}`,
    [zoomed.narrow]: { minWidth: 150, padding: '4px 10px' },
  },
  '& tr:hover > th[scope="row"], & tr:hover > td': { background: color.hover },
  '& .name': { display: 'block', fontWeight: 600 },
  '& .soft': {
    display: 'block',
    fontSize: size.secondary,
    fontWeight: 400,
    color: color.inkSoft,
  },
  '& tr.group th': {
    height: 40,
    padding: 0,
    textAlign: 'left',
    verticalAlign: 'bottom',
    background: color.sunken,
    borderBottom: `1px solid ${color.line}`,
  },
  '& tr.group span': {
    position: 'sticky',
    left: 0,
    display: 'inline-block',
    padding: '0 16px 6px',
    fontSize: size.secondary,
    fontWeight: 650,
    color: color.inkSoft,
  },
});

export const RoleHead = styled('button')({
  width: '100%',
  minWidth: 116,
  height: '100%',
  minHeight: 60,
  padding: '0 10px',
  border: 0,
  background: 'transparent',
  color: color.ink,
  font: 'inherit',
  cursor: 'pointer',
  '&:hover': { background: color.hover },
  '&:focus-visible': { outlineOffset: -3 },
  '& .name::first-letter': { textTransform: 'uppercase' },
  '& .name': {
    fontSize: size.text,
    textDecoration: 'underline',
    textDecorationColor: color.lineStrong,
    textUnderlineOffset: 4,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    maxWidth: 150,
    margin: '0 auto',
  },
});

// A tick drawn with two borders: no font or picture to load.
const TICK = {
  content: '""',
  width: 6,
  height: 12,
  marginTop: -3,
  borderRight: `3px solid ${color.onAccent}`,
  borderBottom: `3px solid ${color.onAccent}`,
  transform: 'rotate(42deg)',
} as const;

/** The whole cell is the place to touch; a changed one carries a mark until it is saved. */
export const Cell = styled('td')({
  position: 'relative',
  padding: 0,
  textAlign: 'center',
  borderBottom: `1px solid ${color.line}`,
  '& label': {
    display: 'grid',
    placeItems: 'center',
    minHeight: 52,
    cursor: 'pointer',
  },
  '& input': {
    appearance: 'none',
    display: 'grid',
    placeItems: 'center',
    width: 26,
    height: 26,
    margin: 0,
    border: `2px solid ${color.lineStrong}`,
    borderRadius: radius.key + 2,
    background: color.surface,
    cursor: 'pointer',
  },
  '& input:checked': { background: color.accent, borderColor: color.accent },
  '& input:checked::after': TICK,
  '& input[aria-disabled="true"]': { cursor: 'not-allowed', opacity: 0.55 },
  '&[data-changed="true"], tr:hover > &[data-changed="true"]': { background: color.amberSoft },
  '&[data-changed="true"]::after': {
    content: '"•"',
    position: 'absolute',
    top: 2,
    right: 10,
    fontSize: 22,
    lineHeight: 1,
    color: color.onAmberSoft,
  },
});
