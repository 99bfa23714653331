import { styled } from '@mui/material/styles';
import { color, controlHeight, radius, size } from '@ui/theme/tokens';
import type { ReactNode } from 'react';

/** What narrows a list, in one row above it. */
export const Filters = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  alignItems: 'center',
});

const Select = styled('select')({
  height: controlHeight,
  padding: '0 10px',
  maxWidth: '100%',
  border: `1px solid ${color.lineStrong}`,
  borderRadius: radius.control,
  background: color.surface,
  color: color.ink,
  fontFamily: 'inherit',
  fontSize: size.text,
  cursor: 'pointer',
});

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** One of a list, by the system's own control; its label is for who does not see the row. */
export function FilterSelect<T extends string>({ label, value, options, onChange }: Props<T>) {
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value as T)}
    >
      {options.map((it): ReactNode => (
        <option key={it.value} value={it.value}>
          {it.label}
        </option>
      ))}
    </Select>
  );
}
