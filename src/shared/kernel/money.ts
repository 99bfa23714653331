import { AppError } from './errors';

/** Chilean pesos. The peso has no decimals: always an integer, never a fraction of one. */
export type Clp = number;

/** True for an integer that arithmetic keeps exact (±2^53 − 1). */
export function isClp(value: unknown): value is Clp {
  return Number.isSafeInteger(value);
}

/** Throws AMOUNT_INVALID when the value is not whole, exact pesos. */
export function assertClp(value: unknown): asserts value is Clp {
  if (!isClp(value)) {
    throw new AppError('AMOUNT_INVALID', { value: String(value) }, 'not whole pesos');
  }
}

/**
 * The VAT (19 %) contained in a total: net = total / 1.19 rounded half up, vat = total − net.
 * A negative total (a refund) is split as its mirror, so that both cancel to the peso.
 */
export function splitVat(total: Clp): { net: Clp; vat: Clp } {
  assertClp(total);
  const size = Math.abs(total);
  // total·100/119 in two steps, because total·200 may not be exact. 200·rest is even and 119·odd is
  // odd, so a tie cannot happen; adding half the divisor before flooring is the rounding itself.
  const size119 = Math.floor(size / 119);
  const rest = size - size119 * 119;
  const net = signed(size119 * 100 + Math.floor((rest * 200 + 119) / 238), total);
  return { net, vat: total - net };
}

/**
 * What rounding for cash adds to an amount (Ley 20.956): a last digit of 1–5 goes down to 0, 6–9 up
 * to 10. Only the part paid in cash is rounded, once. Negative amounts mirror positive ones.
 */
export function cashRounding(amount: Clp): Clp {
  assertClp(amount);
  const digit = Math.abs(amount) % 10;
  return signed(digit <= 5 ? -digit : 10 - digit, amount);
}

/** The amount as paid in cash: `amount + cashRounding(amount)`. */
export function cashRounded(amount: Clp): Clp {
  return amount + cashRounding(amount);
}

/** `$12.350`; negative amounts with a true minus sign (U+2212): `−$402`. */
export function formatClp(amount: Clp): string {
  assertClp(amount);
  const digits = String(Math.abs(amount));
  let text = '';
  for (let i = 0; i < digits.length; i++) {
    if (i > 0 && (digits.length - i) % 3 === 0) text += '.';
    text += digits[i];
  }
  return amount < 0 ? `−$${text}` : `$${text}`;
}

/** `size` with the sign of `like`; adding 0 turns −0 into 0. */
function signed(size: number, like: Clp): Clp {
  return (like < 0 ? -size : size) + 0;
}
