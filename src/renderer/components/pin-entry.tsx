import { styled } from '@mui/material/styles';
import { color, radius } from '@ui/theme/tokens';
import type { FormEvent, KeyboardEvent, ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from '@ui/components/action';
import { PinPad } from './pin-pad';

const LENGTH = { min: 4, max: 8 } as const;

const Dots = styled('div')({
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  gap: 14,
  height: 64,
  border: `2px solid ${color.lineStrong}`,
  borderRadius: radius.panel,
  background: color.surface,
  '&:focus-within': { borderColor: color.accent, boxShadow: `0 0 0 4px ${color.halo}` },
  // The real field lies under the dots: password managers, screen readers and paste work on it.
  '& input': {
    position: 'absolute',
    inset: 0,
    width: '100%',
    border: 0,
    opacity: 0,
    cursor: 'text',
  },
  '& i': { width: 16, height: 16, borderRadius: '50%', border: `2px solid ${color.lineStrong}` },
  '& i.on': { background: color.accent, borderColor: color.accent },
});

interface Props {
  readonly label: string;
  readonly pin: string;
  readonly onPin: (pin: string) => void;
  readonly onSubmit: () => void;
  readonly submitLabel: string;
  readonly disabled?: boolean;
  /** Between the dots and the digits: what was wrong. */
  readonly notice?: ReactNode;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly autoFocus?: boolean;
}

/** PIN by keyboard or by touch; dots say how much is typed, never what. */
export function PinEntry({ label, pin, onPin, onSubmit, submitLabel, notice, ...rest }: Props) {
  const { t } = useTranslation('signIn');
  const { disabled = false, onKeyDown, inputRef, autoFocus } = rest;
  const ready = pin.length >= LENGTH.min && !disabled;
  const type = (text: string) => onPin(text.replace(/\D/g, '').slice(0, LENGTH.max));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onSubmit();
  };
  return (
    <form onSubmit={submit} style={{ display: 'grid', gap: 16, alignContent: 'start' }}>
      <Dots>
        <input
          ref={inputRef ?? null}
          type="password"
          inputMode="none"
          autoComplete="off"
          aria-label={label}
          autoFocus={Boolean(autoFocus)}
          // Read-only while waiting, not disabled: the focus stays and letters still choose a name.
          readOnly={disabled}
          value={pin}
          onKeyDown={onKeyDown}
          onChange={(event) => type(event.target.value)}
        />
        {Array.from({ length: Math.max(LENGTH.min, pin.length) }, (_, i) => (
          <i key={i} className={i < pin.length ? 'on' : undefined} aria-hidden="true" />
        ))}
      </Dots>
      {notice}
      <PinPad
        disabled={disabled}
        onDigit={(digit) => type(pin + digit)}
        onErase={() => type(pin.slice(0, -1))}
        eraseLabel={t('erase')}
        digitLabel={(digit) => t('digit', { digit })}
      />
      <Action type="submit" tone="primary" keys="Enter" tall disabled={!ready}>
        {submitLabel}
      </Action>
    </form>
  );
}
