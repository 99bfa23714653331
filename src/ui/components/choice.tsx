import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { color, controlHeight, radius, size } from '@ui/theme/tokens';
import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useLock } from './lock';

const Root = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  // Parts of one sheet: quieter than a choice inside it.
  '&.tabs': { gap: 4, borderBottom: `1px solid ${color.line}` },
  '&.tabs > button': {
    flex: 'none',
    border: 0,
    borderRadius: `${radius.small}px ${radius.small}px 0 0`,
    background: 'transparent',
    color: color.inkSoft,
    boxShadow: 'none',
  },
  '&.tabs > button:hover': { background: color.hover },
  '&.tabs > button[aria-checked="true"]': {
    color: color.ink,
    boxShadow: `inset 0 -3px 0 ${color.accent}`,
  },
});

const Option = styled(ButtonBase)({
  minHeight: controlHeight,
  padding: '8px 16px',
  borderRadius: radius.control,
  border: `1px solid ${color.lineStrong}`,
  background: color.surface,
  color: color.ink,
  fontFamily: 'inherit',
  fontSize: size.text,
  fontWeight: 500,
  flex: '1 1 0',
  textAlign: 'center',
  '&:hover': { background: color.hover },
  '&[aria-checked="true"]': {
    background: color.accentSoft,
    borderColor: color.accent,
    boxShadow: `inset 0 0 0 1px ${color.accent}`,
    fontWeight: 650,
  },
  '&[aria-disabled="true"]': {
    background: color.sunken,
    color: color.inkSoft,
    borderColor: color.line,
    cursor: 'default',
  },
  '&[aria-disabled="true"][aria-checked="true"]': {
    borderColor: color.lineStrong,
    boxShadow: `inset 0 0 0 1px ${color.lineStrong}`,
  },
});

interface Props<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: ReactNode }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly autoFocus?: boolean;
  readonly look?: 'options' | 'tabs';
}

/** A few exclusive options side by side: a radio group with arrow keys. */
export function Choice<T extends string>(props: Props<T>) {
  const { label, options, value, onChange, autoFocus, look = 'options' } = props;
  const root = useRef<HTMLDivElement>(null);
  const lock = useLock();
  // Tabs show another part of the same; they change nothing.
  const locked = look === 'tabs' ? null : lock;
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step || locked) return;
    event.preventDefault();
    const index = options.findIndex((it) => it.value === value);
    const next = (index + step + options.length) % options.length;
    const option = options[next];
    if (!option) return;
    onChange(option.value);
    root.current?.querySelectorAll<HTMLElement>('[role="radio"]')[next]?.focus();
  };
  return (
    <Root
      ref={root}
      className={look}
      role="radiogroup"
      aria-label={label}
      aria-describedby={locked?.id}
      onKeyDown={move}
    >
      {options.map((option) => (
        <Option
          key={option.value}
          role="radio"
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          autoFocus={Boolean(autoFocus) && option.value === value}
          aria-disabled={locked ? true : undefined}
          onClick={() => !locked && onChange(option.value)}
        >
          {option.label}
        </Option>
      ))}
    </Root>
  );
}
