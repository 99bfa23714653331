/** Where a restored database goes on. */
export interface NewBeginning {
  readonly epoch: number;
  /** Numbers from–to of a series that are never given out, because they may have been already. */
  readonly skipped: readonly {
    readonly name: string;
    readonly from: number;
    readonly to: number;
  }[];
}

interface Reached {
  readonly epoch: number;
  readonly numbers: ReadonlyMap<string, number>;
}

/**
 * More than a site gives out in the days between two backups. Stepped over when nobody can say what was
 * given out since: a hole that is explained is better than two cars with the same ticket.
 */
export const UNKNOWN_STEP = 1_000;

/**
 * A restored backup forgets what happened after it, the world does not: its outbox begins a new epoch,
 * and its numbers go on after the last ones given out.
 * @param replaced the file it takes the place of; `null` when that cannot be read
 */
export function newBeginning(backup: Reached, replaced: Reached | null): NewBeginning {
  const epoch = replaced ? Math.max(backup.epoch, replaced.epoch) + 1 : backup.epoch + UNKNOWN_STEP;
  const names = new Set([...backup.numbers.keys(), ...(replaced?.numbers.keys() ?? [])]);
  const skipped = [...names].toSorted().flatMap((name) => {
    const last = backup.numbers.get(name) ?? 0;
    const to = replaced ? (replaced.numbers.get(name) ?? 0) : last + UNKNOWN_STEP;
    return to > last ? [{ name, from: last + 1, to }] : [];
  });
  return { epoch, skipped };
}
