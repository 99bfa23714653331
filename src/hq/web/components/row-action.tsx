import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { color, radius, size } from '@ui/theme/tokens';

const Root = styled(ButtonBase)({
  height: 30,
  padding: '0 10px',
  borderRadius: radius.small,
  border: `1px solid ${color.line}`,
  background: color.surface,
  color: color.ink,
  fontFamily: 'inherit',
  fontSize: size.secondary,
  fontWeight: 550,
  whiteSpace: 'nowrap',
  '&:hover': { background: color.hover, borderColor: color.lineStrong },
  '&.Mui-disabled': { color: color.inkFaint, borderStyle: 'dashed' },
});

interface Props {
  readonly children: ReactNode;
  /** What it does to which row: in a table every button would be called the same. */
  readonly label: string;
  readonly disabled?: boolean;
  /** What more there is to know, for who points at it. */
  readonly title?: string;
  readonly onClick: () => void;
}

/** What can be done with one row, at its end: quieter than what can be done on the page. */
export function RowAction({ children, label, disabled = false, title, onClick }: Props) {
  return (
    <Root aria-label={label} title={title} disabled={disabled} onClick={onClick}>
      {children}
    </Root>
  );
}
