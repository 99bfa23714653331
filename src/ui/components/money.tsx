import { styled } from '@mui/material/styles';
import { formatClp } from '@shared/kernel/money';
import { size } from '@ui/theme/tokens';

const SIZES = { amount: size.amount, change: size.change, large: 22, text: size.text } as const;

const Root = styled('span')({
  fontVariantNumeric: 'tabular-nums',
  whiteSpace: 'nowrap',
  lineHeight: 1.1,
});

interface Props {
  /** Whole pesos. */
  readonly value: number;
  readonly size?: keyof typeof SIZES;
  /** A plus before what is added: `+$2`. */
  readonly signed?: boolean;
}

/** Pesos, tabular; the amount is the largest thing on the screen, the change the second. */
export function Money({ value, size: name = 'text', signed = false }: Props) {
  const big = name === 'amount' || name === 'change';
  const style = {
    fontSize: SIZES[name],
    ...(name !== 'text' && { fontWeight: 700 }),
    ...(big && { letterSpacing: '-0.025em' }),
  };
  return <Root style={style}>{signed ? signedClp(value) : formatClp(value)}</Root>;
}

/** `+$2`, `−$402`, `$0`. */
export function signedClp(value: number): string {
  return value > 0 ? `+${formatClp(value)}` : formatClp(value);
}
