/** `+3,4 %` of a whole; empty when there is no whole. */
export function percentOf(part: number, whole: number): string {
  if (whole === 0) return '';
  const tenths = Math.round((part / whole) * 1000);
  const sign = tenths > 0 ? '+' : tenths < 0 ? '−' : '';
  const size = Math.abs(tenths);
  return `${sign}${Math.floor(size / 10)},${size % 10}\u00A0%`;
}
