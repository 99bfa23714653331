import { instantOfLocal } from '@shared/kernel/opening-hours';

export interface When {
  readonly when: 'now' | 'later';
  /** By the wall clock of the site that is looked at: `2026-12-01T00:00`. */
  readonly local: string;
}

/** The instant (UTC ms), `null` for at once, `undefined` while it is missing. */
export function instantOf({ when, local }: When, zone: string): number | null | undefined {
  return when === 'now' ? null : (instantOfLocal(local, zone) ?? undefined);
}
