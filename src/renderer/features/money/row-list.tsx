import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { color, radius, size } from '@ui/theme/tokens';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';

const List = styled('div')({ display: 'grid', gap: 6, alignContent: 'start' });

/** One of a list: arrows walk it, Enter takes it. */
export const RowButton = styled(ButtonBase)({
  display: 'grid',
  alignItems: 'center',
  textAlign: 'left',
  gap: 12,
  minHeight: size.target,
  padding: '6px 14px',
  borderRadius: radius.control,
  border: `1px solid ${color.line}`,
  background: color.sunken,
  color: color.ink,
  fontFamily: 'inherit',
  fontSize: size.text,
  '& .soft': { color: color.inkSoft, fontSize: size.secondary },
  '& .end': { textAlign: 'right' },
  '&:hover': { background: color.hover },
  '&[aria-pressed="true"]': {
    background: color.accentSoft,
    borderColor: color.accent,
    boxShadow: `inset 0 0 0 1px ${color.accent}`,
  },
});

/** A list of `RowButton`s. */
export function RowList({ label, children }: { label: string; children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const items = [...(list.current?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])];
    const at = items.findIndex((it) => it === document.activeElement);
    items[(at + step + items.length) % items.length]?.focus();
  };
  return (
    <List ref={list} role="group" aria-label={label} onKeyDown={move}>
      {children}
    </List>
  );
}

/** Down from the field above goes into the list. */
export function intoList(event: KeyboardEvent<HTMLElement>, label: string): void {
  if (event.key !== 'ArrowDown') return;
  event.preventDefault();
  document
    .querySelector<HTMLElement>(`[role="group"][aria-label="${CSS.escape(label)}"] button`)
    ?.focus();
}
