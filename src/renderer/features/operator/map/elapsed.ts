import { DAY_MINUTES } from '@shared/kernel/time';

/** A length for a narrow cell: `45 min`, `2 h 14`, `1 d 3 h`. Whole minutes in. */
export function shortDuration(minutes: number): string {
  const total = Math.max(0, Math.floor(minutes));
  const days = Math.floor(total / DAY_MINUTES);
  const hours = Math.floor((total % DAY_MINUTES) / 60);
  if (days > 0) return `${days} d ${hours} h`;
  if (hours === 0) return `${total} min`;
  return `${hours} h ${String(total % 60).padStart(2, '0')}`;
}
