/**
 * One-time codes with which a terminal joins HQ: ten characters of Crockford's base 32 (no I, L, O, U)
 * and a check character. They are read aloud, typed and scanned.
 */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DIGITS = 10;

export const ENROLMENT_CODE_HOURS = 24;

/** Times x in the field of 32 elements (x⁵ = x² + 1). */
const timesX = (value: number): number => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31;

/** Changes with every single wrong character and every two that changed places. */
function checkOf(digits: readonly number[]): number {
  return timesX(digits.reduce((sum, digit) => timesX(sum) ^ digit, 0));
}

/** @param random ten bytes; the low five bits of each count */
export function makeEnrolmentCode(random: Uint8Array): string {
  if (random.length !== DIGITS) throw new RangeError(`${DIGITS} bytes are needed`);
  const digits = Array.from(random, (byte) => byte & 31);
  return [...digits, checkOf(digits)].map((digit) => ALPHABET[digit]).join('');
}

/** `ABCD-EFGH-JKM`: as it is shown. */
export function formatEnrolmentCode(code: string): string {
  return [code.slice(0, 4), code.slice(4, 8), code.slice(8)].join('-');
}

/** A code as it was typed: any case and spacing, O for 0, I and L for 1. `null`: mistyped. */
export function parseEnrolmentCode(text: string): string | null {
  if (text.length > 60) return null;
  const code = text
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}'’]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const digits = Array.from(code, (character) => ALPHABET.indexOf(character));
  if (digits.length !== DIGITS + 1 || digits.includes(-1)) return null;
  return checkOf(digits.slice(0, DIGITS)) === digits[DIGITS] ? code : null;
}

const SCHEME = 'coipo-enrol:';

/** What the QR holds: where HQ is, and the code. */
export function enrolmentQr(url: string, code: string): string {
  return `${SCHEME}${url}#${code}`;
}

export interface EnrolmentInvitation {
  /** HQ's address; `null`: only the code was typed. */
  readonly url: string | null;
  readonly code: string;
}

/** What was typed or scanned at the booth. `null`: it is no code. */
export function parseInvitation(text: string): EnrolmentInvitation | null {
  const trimmed = text.trim();
  if (!trimmed.toLowerCase().startsWith(SCHEME)) {
    const code = parseEnrolmentCode(trimmed);
    return code === null ? null : { url: null, code };
  }
  const [address = '', typed = ''] = trimmed.slice(SCHEME.length).split('#');
  const code = parseEnrolmentCode(typed);
  const url = URL.canParse(address) ? new URL(address) : null;
  if (code === null || url === null || !/^https?:$/.test(url.protocol)) return null;
  return { url: url.origin, code };
}
