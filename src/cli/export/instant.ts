import { MINUTE_MS, offsetAt } from '@shared/kernel/time';

/** `2025-01-01T09:00:00.000-03:00`: an instant by the clock of a zone, to the millisecond. */
export function localInstant(instantMs: number, zone: string): string {
  const offset = offsetAt(zone, instantMs);
  const local = new Date(instantMs + offset).toISOString().slice(0, -1);
  const minutes = Math.abs(offset) / MINUTE_MS;
  const hours = String(Math.floor(minutes / 60)).padStart(2, '0');
  const rest = String(Math.floor(minutes % 60)).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${hours}:${rest}`;
}
