import { styled } from '@mui/material/styles';
import { Field } from '@ui/components/field';
import { digitsOf } from '@renderer/features/operator/charge/tender-state';
import { color, radius, size } from '@ui/theme/tokens';
import { formatClp } from '@shared/kernel/money';
import type { ComponentProps } from 'react';

/** One thing to do, from top to bottom; Enter in any field does it. */
export const Form = styled('form')({ display: 'grid', gap: 14 });

/** Two fields side by side while there is room. */
export const Pair = styled('div')({
  display: 'grid',
  gap: 14,
  gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
});

/** Facts about a payment or a debt, as label and value. */
export const Facts = styled('dl')({
  margin: 0,
  padding: '10px 14px',
  borderRadius: radius.small,
  background: color.sunken,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gap: '4px 16px',
  fontSize: size.text,
  '& > dt': { color: color.inkSoft },
  '& > dd': { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  '& > .strong': { color: color.ink, fontWeight: 650 },
});

type Props = Omit<ComponentProps<typeof Field>, 'value' | 'onChange' | 'inputMode'> & {
  readonly digits: string;
  readonly onDigits: (digits: string) => void;
};

/** Pesos as they are typed: `$12.350`. */
export function AmountField({ digits, onDigits, ...field }: Props) {
  return (
    <Field
      {...field}
      inputMode="numeric"
      value={digits === '' ? '' : formatClp(Number(digits))}
      onFocus={(event) => event.target.select()}
      onChange={(event) => onDigits(digitsOf(event.target.value))}
    />
  );
}
