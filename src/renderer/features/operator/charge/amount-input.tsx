import { styled } from '@mui/material/styles';
import { field } from '@renderer/features/operator/operator-model';
import { color, radius, size } from '@ui/theme/tokens';
import { formatClp } from '@shared/kernel/money';
import { digitsOf } from './tender-state';

const Input = styled('input')({
  width: 128,
  height: size.target,
  padding: '0 10px',
  borderRadius: radius.small,
  border: `1px solid ${color.lineStrong}`,
  background: color.surface,
  color: color.ink,
  fontFamily: 'inherit',
  fontSize: 19,
  fontWeight: 650,
  fontVariantNumeric: 'tabular-nums',
  textAlign: 'right',
  '&::placeholder': { color: color.inkFaint, opacity: 1, fontWeight: 500 },
  '&:focus-visible': {
    outline: `3px solid ${color.halo}`,
    borderColor: color.accent,
    boxShadow: `0 0 0 1px ${color.accent}`,
  },
});

interface Props {
  readonly id: string;
  readonly label: string;
  readonly digits: string;
  /** What an empty box stands for, in pesos. */
  readonly placeholder: number;
  readonly onChange: (digits: string) => void;
  readonly autoFocus?: boolean;
}

/** Pesos as they are typed: `$12.350`. Enter in it does what Enter in the plate field does. */
export function AmountInput({ id, label, digits, placeholder, onChange, autoFocus }: Props) {
  return (
    <Input
      id={id}
      aria-label={label}
      inputMode="numeric"
      autoComplete="off"
      autoFocus={autoFocus ?? false}
      value={digits === '' ? '' : formatClp(Number(digits))}
      placeholder={formatClp(placeholder)}
      onChange={(event) => onChange(digitsOf(event.target.value))}
      onFocus={(event) => event.target.select()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        if (!event.repeat) field.enter();
      }}
    />
  );
}
