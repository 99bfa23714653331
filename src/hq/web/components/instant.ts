import { formatDateTime } from '@shared/kernel/time';

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** An instant (UTC ms) by the clock of whoever reads it; for what happens at no site. */
export function instantHere(instantMs: number): string {
  return formatDateTime(instantMs, HERE);
}
