import { styled } from '@mui/material/styles';
import { color, controlHeight, radius, size } from '@ui/theme/tokens';

const Input = styled('input')({
  width: 260,
  maxWidth: '100%',
  height: controlHeight,
  padding: '0 12px',
  border: `1px solid ${color.lineStrong}`,
  borderRadius: radius.control,
  background: color.surface,
  color: color.ink,
  fontFamily: 'inherit',
  fontSize: size.text,
  '&::placeholder': { color: color.inkFaint },
});

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Narrows a list while it is typed in; its label stands inside it. */
export function SearchField({ label, value, onChange }: Props) {
  return (
    <Input
      type="search"
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
