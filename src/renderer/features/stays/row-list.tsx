import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { color, radius, size, zoomed } from '@ui/theme/tokens';
import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

const List = styled('div')({ display: 'grid', gap: 4, alignContent: 'start' });

const Row = styled(ButtonBase)({
  display: 'grid',
  alignItems: 'center',
  justifyItems: 'start',
  gap: '2px 14px',
  minHeight: size.target,
  padding: '6px 14px',
  borderRadius: radius.small,
  border: `1px solid ${color.line}`,
  background: color.surface,
  color: color.ink,
  fontFamily: 'inherit',
  fontSize: size.text,
  textAlign: 'left',
  '& .soft': { color: color.inkSoft, fontSize: size.secondary },
  '& .end': { justifySelf: 'end', textAlign: 'right' },
  '&:hover': { background: color.hover },
  '&[aria-current="true"]': {
    background: color.accentSoft,
    borderColor: color.accent,
    boxShadow: `inset 0 0 0 1px ${color.accent}`,
  },
  [zoomed.narrow]: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    padding: '10px 14px',
  },
});

interface Props<T> {
  readonly label: string;
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** Widths of its parts, as in `grid-template-columns`. */
  readonly columns: string;
  readonly children: (row: T) => ReactNode;
  readonly onTake: (row: T) => void;
  readonly current?: string | null;
  readonly autoFocus?: boolean;
}

/** Lines to choose from: arrows walk, Enter takes, Tab leaves. */
export function RowList<T>(props: Props<T>) {
  const {
    label,
    rows,
    keyOf,
    columns,
    children,
    onTake,
    current = null,
    autoFocus = false,
  } = props;
  const list = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = items.findIndex((it) => it === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    items[Math.max(0, Math.min(items.length - 1, to))]?.focus();
  };
  return (
    <List ref={list} role="group" aria-label={label} onKeyDown={walk}>
      {rows.map((row, index) => (
        <Row
          key={keyOf(row)}
          style={{ gridTemplateColumns: columns }}
          autoFocus={autoFocus && index === 0}
          aria-current={keyOf(row) === current ? 'true' : undefined}
          onClick={() => onTake(row)}
        >
          {children(row)}
        </Row>
      ))}
    </List>
  );
}
