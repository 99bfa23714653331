import type { BackupKind } from '@shared/kernel/backup-kinds';
import { businessDate } from '@shared/kernel/time';

/** What rotation looks at. */
export interface Kept {
  readonly id: string;
  readonly kind: BackupKind;
  readonly createdAt: number;
  /** A copy of damaged data never stands in for a sound one. */
  readonly sound: boolean;
}

const DAY_MS = 86_400_000;

/** Daily ones, and those of closings and risks, are kept so long. */
export const MONTH_DAYS = 31;

/**
 * Which backups are no longer needed: all of today are kept, of each day of the last month the newest,
 * and for a month those made by a person, around a closing or before a risk. The newest sound one stays
 * whatever its age.
 * @param zone of the site: where a day ends
 */
export function outlived<Entry extends Kept>(
  entries: readonly Entry[],
  now: number,
  zone: string,
): Entry[] {
  const today = businessDate(now, zone);
  const newestFirst = entries.toSorted((a, b) => b.createdAt - a.createdAt);
  const newestSound = newestFirst.find((entry) => entry.sound);
  const daysSeen = new Set<string>();
  return newestFirst.filter((entry) => {
    const date = businessDate(entry.createdAt, zone);
    // A clock put back must not make tomorrow's backups vanish.
    if (entry === newestSound || date >= today) return false;
    const old = now - entry.createdAt > MONTH_DAYS * DAY_MS;
    if (old) return true;
    if (entry.kind !== 'auto') return false;
    const first = entry.sound && !daysSeen.has(date);
    if (first) daysSeen.add(date);
    return !first;
  });
}

/** The newest automatic ones, which stay also when the disk has no room for more. */
const LEAST_AUTO = 4;

const HOUR_MS = 3_600_000;

/**
 * What may go when the disk has no room, in this order: of the automatic ones those that another of
 * the same hour follows, then the oldest. Never the newest few, nor what somebody asked for.
 */
export function expendable<Entry extends Kept>(entries: readonly Entry[]): Entry[] {
  const autos = entries
    .filter(({ kind }) => kind === 'auto')
    .toSorted((a, b) => a.createdAt - b.createdAt);
  const older = autos.slice(0, Math.max(0, autos.length - LEAST_AUTO));
  const hourOf = ({ createdAt }: Kept): number => Math.floor(createdAt / HOUR_MS);
  const followed = older.filter((entry) => {
    const next = autos[autos.indexOf(entry) + 1];
    return next !== undefined && hourOf(next) === hourOf(entry);
  });
  return [...followed, ...older.filter((entry) => !followed.includes(entry))];
}
