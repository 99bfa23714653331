const UNITS = ['kB', 'MB', 'GB', 'TB'] as const;

/** `3,4 MB`: by thousands, one decimal below ten, with the comma of Chile. */
export function formatBytes(bytes: number): string {
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = value < 9.95 ? value.toFixed(1).replace('.', ',') : String(Math.round(value));
  return `${digits} ${UNITS[unit]}`;
}
