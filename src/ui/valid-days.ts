import { formatDateTime } from '@shared/kernel/time';

/** The first and the last day of what is valid between two instants, in words; `null`: without a bound. */
export function validDays(
  { validFrom, validTo }: { readonly validFrom: number | null; readonly validTo: number | null },
  zone: string,
): { readonly from: string | null; readonly to: string | null } {
  // A date is not broken at its hyphens.
  const day = (instant: number) =>
    formatDateTime(instant, zone).slice(0, 10).replaceAll('-', '\u2011');
  return {
    from: validFrom === null ? null : day(validFrom),
    to: validTo === null ? null : day(validTo - 1),
  };
}
