import type { Core } from '@main/core/core';
import type { LateCorrections } from '@main/core/late-corrections';
import { addendumOf } from './addenda';

export { calendarOf } from './calendar';
export type { Calendar } from './calendar';
export { closingsRoutes } from './routes';
export { closeDay, waitingDates } from './service';
export { insideAfter } from './stays-of-day';
export { totalsOf } from './totals';

/** What lower slices ask of this one. */
export function dayKeeper(core: Core): LateCorrections {
  return {
    correctedLate: (tx, correction, now) => addendumOf(core, tx, correction, now),
  };
}
