import { styled } from '@mui/material/styles';
import { color, font, hatching, radius, size } from '@ui/theme/tokens';
import { AISLE, CELL_GAP, ZONE_HEADER } from './map-fit';

/** Room for the ring of the active cell inside the row's paint containment. */
const RING = 5;

/**
 * One stylesheet for the whole map, by class: hundreds of cells change at once each minute, and a
 * style of its own for each would be computed hundreds of times.
 */
export const MapGrid = styled('div')({
  '& .zone': {
    display: 'flex',
    alignItems: 'center',
    gap: 10,
    height: ZONE_HEADER,
    fontSize: size.secondary,
    color: color.inkSoft,
  },
  '& .zone strong': { color: color.ink, fontWeight: 650 },
  '& .zone:not(:first-of-type)': { marginTop: CELL_GAP },
  '& .row': {
    display: 'grid',
    gridTemplateColumns: 'repeat(var(--columns), minmax(0, 1fr))',
    gap: CELL_GAP,
    padding: RING,
    margin: -RING,
    contentVisibility: 'auto',
    containIntrinsicBlockSize: `calc(var(--cell) + ${2 * RING}px)`,
  },
  '& .row + .row': { marginTop: CELL_GAP - RING },
  '& .row + .row.after-aisle': { marginTop: CELL_GAP - RING + AISLE },
  '& .spot': {
    height: 'var(--cell)',
    display: 'grid',
    gridTemplate: '"code time" 15px "main main" 17px "foot foot" 15px / auto minmax(0, 1fr)',
    gap: '0 4px',
    alignContent: 'space-between',
    padding: '4px 6px 5px 8px',
    borderRadius: radius.small,
    border: '1px solid transparent',
    fontSize: size.small,
    lineHeight: '15px',
    cursor: 'pointer',
    overflow: 'hidden',
    contain: 'strict',
  },
  '& .spot > span': { whiteSpace: 'nowrap' },
  '& .code': { gridArea: 'code' },
  '& .time': { gridArea: 'time', justifySelf: 'end' },
  '& .main': { gridArea: 'main' },
  '& .foot': { gridArea: 'foot' },
  '& .marks': { gridArea: 'foot', justifySelf: 'end', display: 'flex', gap: 2 },
  '& .marks b': {
    minWidth: 15,
    padding: '0 2px',
    borderRadius: 3,
    border: '1px solid currentColor',
    fontFamily: font.mono,
    fontSize: 11,
    fontWeight: 600,
    lineHeight: '13px',
    textAlign: 'center',
  },
  '& .marks .twice': {
    background: color.amberSoft,
    color: color.onAmberSoft,
    borderColor: color.amberLine,
  },
  '& .spot .code': { fontWeight: 650 },
  '& .spot .plate': {
    fontFamily: font.mono,
    fontWeight: 600,
    fontSize: 14,
    lineHeight: '17px',
    letterSpacing: '-0.01em',
  },
  '& .spot .clip': {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    justifySelf: 'start',
    maxWidth: '100%',
  },
  '& .spot .amount': { fontWeight: 550 },
  '&.tight .spot': { padding: '4px 5px 5px 6px', gap: '0 2px' },
  '&.tight .soft': { fontSize: 11, letterSpacing: '-0.02em' },
  '&.tight .clip': { fontSize: 11, letterSpacing: '-0.01em' },
  '&.roomy .spot': {
    gridTemplateRows: '18px 22px 18px',
    fontSize: 14,
    lineHeight: '18px',
    padding: '6px 10px 7px 11px',
  },
  '&.roomy .marks b': { minWidth: 18, fontSize: 13, lineHeight: '16px' },
  '&.roomy .spot .plate': { fontSize: 18, lineHeight: '22px' },
  // Read aloud within the line, not seen: what colour and hatching say to the eye.
  '& .aloud': { fontSize: 0 },
  '& .free': { background: color.free, color: color.onFree, borderColor: color.freeLine },
  '& .occupied': { background: color.occupied, color: color.onOccupied },
  '& .occupied .soft': { color: color.onOccupiedSoft },
  '& .overnight': {
    background: color.amberSoft,
    color: color.onAmberSoft,
    borderColor: color.amberLine,
  },
  '& .overnight .soft': { fontWeight: 650 },
  '& .reserved': {
    background: color.violetSoft,
    color: color.onViolet,
    border: `1px dashed ${color.violetLine}`,
  },
  '& .out_of_service': { background: hatching, color: color.onHatch, borderColor: color.line },
  '& .out_of_service .clip': { background: color.surface, borderRadius: 3, padding: '0 3px' },
  '& .free:hover, & .reserved:hover, & .out_of_service:hover': { borderColor: color.lineStrong },
  '& .occupied:hover, & .overnight:hover': { borderColor: color.focus },
  '& .active': { outline: `3px solid ${color.focus}`, outlineOffset: 1 },
  '& .target': { borderColor: color.accent, color: color.accentInk, fontWeight: 600 },
  '& .spot:focus-visible': {
    outline: `3px solid ${color.accentInk}`,
    outlineOffset: 1,
  },
  '& .active:focus-visible': { outlineColor: color.focus, boxShadow: `0 0 0 2px ${color.surface}` },
});
