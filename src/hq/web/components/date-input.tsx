import { styled } from '@mui/material/styles';
import { color, controlHeight, radius, size } from '@ui/theme/tokens';
import { isDate } from './dates';

const Input = styled('input')({
  height: controlHeight,
  padding: '0 10px',
  border: `1px solid ${color.lineStrong}`,
  borderRadius: radius.control,
  background: color.surface,
  color: color.ink,
  fontFamily: 'inherit',
  fontSize: size.text,
  fontVariantNumeric: 'tabular-nums',
});

interface Props {
  readonly label: string;
  readonly value: string;
  /** The newest date there can be. */
  readonly last: string;
  readonly onChange: (date: string) => void;
}

/** A business date in a row of filters; a half-typed one changes nothing. */
export function DateInput({ label, value, last, onChange }: Props) {
  return (
    <Input
      type="date"
      aria-label={label}
      value={value}
      max={last}
      onChange={({ target }) => isDate(target.value) && onChange(target.value)}
    />
  );
}
