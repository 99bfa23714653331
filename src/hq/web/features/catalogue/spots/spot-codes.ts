import { spotCodeSchema } from '@shared/contracts/spots';

/** Most spots that one change makes. */
export const MOST_SPOTS = 200;

/**
 * Codes as typed: `A1-A12, B7` is A1 to A12 and B7; numbers keep their noughts (`P01-P09`). `null` for what is
 * no list of codes, or too long a one.
 */
export function spotCodesOf(text: string): string[] | null {
  const parts = text.split(/[\s,;]+/).filter(Boolean);
  const codes = parts.flatMap((part) => rangeOf(part) ?? [part]);
  const right = codes.every((it) => spotCodeSchema.safeParse(it).success);
  return right && codes.length > 0 && codes.length <= MOST_SPOTS ? codes : null;
}

/** `A1-A12` and `A1-12`; `null`: no range, as `EV-3` is none. */
function rangeOf(part: string): string[] | null {
  const [, prefix = '', from = '', again = '', to = ''] =
    /^(\p{L}*)(\d{1,4})-(\p{L}*)(\d{1,4})$/u.exec(part) ?? [];
  if (from === '' || (again !== '' && again !== prefix)) return null;
  const first = Number(from);
  const count = Number(to) - first + 1;
  if (count < 1) return null;
  return Array.from(
    // One more than there may be is enough to see that they are too many.
    { length: Math.min(count, MOST_SPOTS + 1) },
    (_, index) => prefix + String(first + index).padStart(from.length, '0'),
  );
}
