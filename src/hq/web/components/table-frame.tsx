import { styled } from '@mui/material/styles';
import { color, font, radius, size } from '@ui/theme/tokens';
import type { ReactNode } from 'react';

const Frame = styled('div')({
  background: color.surface,
  border: `1px solid ${color.line}`,
  borderRadius: radius.panel,
  overflowX: 'auto',
  // What is only for screen readers scrolls with its cell.
  position: 'relative',
});

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: size.secondary,
  fontVariantNumeric: 'tabular-nums',
  '& thead th': {
    padding: 0,
    textAlign: 'left',
    fontSize: size.small,
    fontWeight: 600,
    color: color.inkSoft,
    borderBottom: `1px solid ${color.line}`,
    whiteSpace: 'nowrap',
  },
  '& thead th > button, & thead th > span': {
    minHeight: 36,
    padding: '0 12px',
    display: 'inline-flex',
    alignItems: 'center',
    font: 'inherit',
    color: 'inherit',
  },
  '& thead i': { fontStyle: 'normal' },
  '& thead i:not(:empty)': { margin: '0 4px' },
  '& thead th > button:hover, & thead th[aria-sort]': { color: color.ink },
  '& tbody th, & tfoot th': { fontWeight: 600, textAlign: 'left' },
  '& tbody th, & tbody td': {
    height: 40,
    padding: '6px 12px',
    borderBottom: `1px solid ${color.line}`,
  },
  '& tbody tr:last-child > *': { borderBottom: 0 },
  '& tbody tr:hover': { background: color.hover },
  '& tfoot th, & tfoot td': {
    height: 40,
    padding: '6px 12px',
    borderTop: `1px solid ${color.lineStrong}`,
    fontWeight: 650,
  },
  '& thead th.n > button, & thead th.n > span': { width: '100%' },
  '& thead th.n > span': { justifyContent: 'flex-end' },
  // The arrow at the left, so that the heading ends where its numbers do.
  '& thead th.n > button': { flexDirection: 'row-reverse', justifyContent: 'flex-start' },
  '& .n': { textAlign: 'right', whiteSpace: 'nowrap' },
  '& .mono': { fontFamily: font.mono, fontWeight: 600, whiteSpace: 'nowrap' },
  '& .soft': { color: color.inkSoft },
  '& .date': { whiteSpace: 'nowrap' },
  '& a': { color: color.accentInk, textDecoration: 'none', fontWeight: 600 },
  '& a:hover': { textDecoration: 'underline' },
  // A row that is marked says so with a bar, not by its colour alone.
  '& tr.trouble > :first-child': { boxShadow: `inset 3px 0 0 ${color.danger}` },
  '& tr.attention > :first-child': { boxShadow: `inset 3px 0 0 ${color.amber}` },
});

/** A table on paper; wider than its place, it scrolls inside itself, by the keyboard too. */
export function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Frame role="region" aria-label={label} tabIndex={0}>
      <Table aria-label={label}>{children}</Table>
    </Frame>
  );
}
