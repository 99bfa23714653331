const MINUTE = 60_000;
/** Booths are heard every minute or so while they have a network. */
const QUIET_AFTER_MS = 10 * MINUTE;
const SILENT_AFTER_MS = 60 * MINUTE;

export type ContactTone = 'good' | 'attention' | 'trouble';

/** How worrying it is that a booth was last heard then (UTC ms); `null`: never. */
export function contactTone(lastContactAt: number | null, now: number): ContactTone {
  if (lastContactAt === null || now - lastContactAt > SILENT_AFTER_MS) return 'trouble';
  return now - lastContactAt > QUIET_AFTER_MS ? 'attention' : 'good';
}
