import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { color, controlHeight, motion, radius, size } from '@ui/theme/tokens';
import type { ReactNode } from 'react';
import { KeyHint } from './key-hint';
import { useLock } from './lock';

type Tone = 'primary' | 'quiet' | 'danger';

const Root = styled(ButtonBase, { shouldForwardProp: (name) => name !== 'tone' })<{ tone: Tone }>({
  minHeight: controlHeight,
  padding: '0 14px',
  gap: 12,
  justifyContent: 'space-between',
  borderRadius: radius.control,
  border: `1px solid ${color.line}`,
  background: color.sunken,
  color: color.ink,
  fontFamily: 'inherit',
  fontSize: size.text,
  fontWeight: 600,
  textAlign: 'left',
  transition: `background ${motion.quick}ms, border-color ${motion.quick}ms`,
  '&:hover': { background: color.hover },
  '&[aria-pressed="true"], &[aria-checked="true"]': {
    background: color.accentSoft,
    borderColor: color.accent,
    boxShadow: `inset 0 0 0 1px ${color.accent}`,
  },
  '&.Mui-disabled, &[aria-disabled="true"]': {
    color: color.inkFaint,
    background: color.sunken,
    borderStyle: 'dashed',
    borderColor: color.lineStrong,
    boxShadow: 'none',
  },
  variants: [
    {
      props: { tone: 'primary' },
      style: {
        background: color.accent,
        borderColor: color.accent,
        color: color.onAccent,
        '&:hover': { background: color.accentHover },
      },
    },
    {
      props: { tone: 'danger' },
      style: {
        background: color.dangerSoft,
        borderColor: color.danger,
        color: color.onDangerSoft,
        '&:hover': { background: color.dangerSoft, boxShadow: `inset 0 0 0 1px ${color.danger}` },
      },
    },
  ],
});

interface Props {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  readonly tone?: Tone;
  /** The key that does the same, shown at its end. */
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly type?: 'button' | 'submit';
  /** Id of the form that it submits from outside. */
  readonly form?: string;
  readonly wide?: boolean;
  readonly tall?: boolean;
  readonly label?: string;
  readonly autoFocus?: boolean;
  /** It changes what the part around it is about: inside a `Lock` it says why it does not. */
  readonly edits?: boolean;
}

/** A button: words at the left, its key at the right, never less than 48 px high. */
export function Action({
  children,
  tone = 'quiet',
  keys,
  pressed,
  wide,
  tall,
  label,
  type = 'button',
  form,
  disabled = false,
  autoFocus = false,
  edits = false,
  onClick,
}: Props) {
  const lock = useLock();
  const locked = edits ? lock : null;
  return (
    <Root
      tone={tone}
      type={locked ? 'button' : type}
      form={form}
      disabled={disabled && !locked}
      autoFocus={autoFocus}
      aria-pressed={pressed}
      aria-label={label}
      aria-keyshortcuts={keys}
      {...(locked
        ? { 'aria-disabled': true, 'aria-describedby': locked.id, title: locked.words }
        : onClick && { onClick })}
      style={{
        ...(wide && { width: '100%' }),
        ...(tall && { minHeight: 60, fontSize: 19, padding: '0 16px' }),
      }}
    >
      <span>{children}</span>
      {keys && <KeyHint keys={keys} onFill={tone !== 'quiet' && !disabled && !locked} />}
    </Root>
  );
}
