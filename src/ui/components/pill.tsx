import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { color, controlHeight, size } from '@ui/theme/tokens';
import type { ReactNode, Ref } from 'react';
import { KeyHint } from './key-hint';
import type { Key } from '@ui/keys';

export type PillTone = 'good' | 'attention' | 'trouble' | 'quiet';

const Root = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 8,
  height: 32,
  padding: '0 12px',
  borderRadius: 16,
  border: `1px solid ${color.line}`,
  background: color.sunken,
  color: color.ink,
  fontSize: size.secondary,
  whiteSpace: 'nowrap',
  minWidth: 0,
  maxWidth: '100%',
  '& > .text': { overflow: 'hidden', textOverflow: 'ellipsis' },
});

// The pill looks 32 px high; the place to touch reaches over the bar (48 px).
const Touch = styled(ButtonBase)({
  height: controlHeight,
  minWidth: 0,
  borderRadius: 24,
  font: 'inherit',
  '&:hover > span': { background: color.hover },
  '&:focus-visible': { outline: 'none' },
  '&:focus-visible > span': { outline: `3px solid ${color.focus}`, outlineOffset: 2 },
});

const Mark = styled('span')({ flex: 'none', width: 9, height: 9 });

/** Shape and colour say the same: round is well, square wants attention, a diamond is trouble. */
const MARKS: Record<PillTone, object> = {
  good: { borderRadius: '50%', background: color.accent },
  attention: { borderRadius: 2, background: color.amber },
  trouble: { borderRadius: 1, background: color.danger, transform: 'rotate(45deg)' },
  quiet: { borderRadius: '50%', border: `2px solid ${color.inkFaint}` },
};

interface Props {
  readonly children: ReactNode;
  /** Absent: no mark. */
  readonly tone?: PillTone;
  readonly keys?: Key;
  readonly label?: string;
  readonly onClick?: () => void;
  readonly expanded?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** One fact of the state of the world; when it can be clicked, what explains it opens. */
export function Pill({ children, tone, keys, label, onClick, expanded, ref }: Props) {
  const body = (
    <Root className={tone === 'trouble' ? 'trouble' : undefined} data-tone={tone ?? 'none'}>
      {tone && <Mark style={MARKS[tone]} aria-hidden="true" />}
      <span className="text">{children}</span>
      {keys && <KeyHint keys={keys} />}
    </Root>
  );
  if (!onClick) return body;
  return (
    <Touch
      ref={ref ?? null}
      data-tone={tone ?? 'none'}
      onClick={onClick}
      aria-label={label}
      aria-haspopup="dialog"
      aria-expanded={expanded ?? false}
      aria-keyshortcuts={keys}
    >
      {body}
    </Touch>
  );
}
