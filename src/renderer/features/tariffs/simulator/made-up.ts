import type { Sample } from '@shared/contracts/simulation';
import { instantOfLocal, localOfInstant } from '@shared/kernel/opening-hours';
import { MINUTE_MS } from '@shared/kernel/time';

/** A stay somebody makes up, as typed: the site's wall clock. */
export interface MadeUp {
  readonly id: number;
  /** Code; `''`: the first class. */
  readonly vehicleClass: string;
  readonly entry: string;
  readonly exit: string;
}

type Stays = Extract<Sample, { kind: 'stays' }>['stays'];

/** Two hours from now, like the row before it. */
export function newMadeUp(rows: readonly MadeUp[], zone: string, now = Date.now()): MadeUp {
  const last = rows.at(-1);
  return {
    id: (last?.id ?? 0) + 1,
    vehicleClass: last?.vehicleClass ?? '',
    entry: last?.entry ?? localOfInstant(now, zone),
    exit: last?.exit ?? localOfInstant(now + 120 * MINUTE_MS, zone),
  };
}

/** The stays for main; `null` while one is not complete or leaves before it comes. */
export function madeUpOf(rows: readonly MadeUp[], zone: string): Stays | null {
  const stays: Stays = [];
  for (const { vehicleClass, entry, exit } of rows) {
    const from = instantOfLocal(entry, zone);
    const to = instantOfLocal(exit, zone);
    if (vehicleClass === '' || from === null || to === null || to < from) return null;
    stays.push({ vehicleClass, entry: from, exit: to });
  }
  return stays;
}
