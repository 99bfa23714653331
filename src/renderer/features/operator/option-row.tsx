import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { color, radius, size } from '@ui/theme/tokens';
import { useEffect, useRef, type ReactNode } from 'react';

const Row = styled(ButtonBase)({
  display: 'grid',
  alignItems: 'center',
  justifyItems: 'start',
  gap: 12,
  width: '100%',
  minHeight: size.target,
  padding: '0 12px',
  borderRadius: radius.small,
  color: color.ink,
  fontFamily: 'inherit',
  fontSize: 14,
  textAlign: 'left',
  '& > :last-child': { justifySelf: 'end' },
  '& .soft': { color: color.inkSoft },
  '&:hover': { background: color.hover },
  '&[aria-selected="true"]': {
    background: color.accentSoft,
    boxShadow: `inset 0 0 0 1px ${color.accent}`,
  },
});

interface Props {
  readonly id: string;
  /** Enter takes this one; it is kept in view. */
  readonly marked: boolean;
  /** Widths of its parts, as in `grid-template-columns`. */
  readonly columns: string;
  readonly children: ReactNode;
  readonly onTake: () => void;
}

/** One line of a list that the text field above it walks through with arrow keys. */
export function OptionRow({ id, marked, columns, children, onTake }: Props) {
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (marked) row.current?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  return (
    <Row
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={marked}
      style={{ gridTemplateColumns: columns }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      {children}
    </Row>
  );
}
