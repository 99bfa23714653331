import type { Projectors } from '@hq/ingest/projector';
import { dayProjectors } from './days';
import { describedProjectors } from './described';
import { paperProjectors } from './papers';
import { paymentProjectors } from './payments';
import { planProjectors } from './plan';
import { restorationProjectors } from './restorations';
import { shiftProjectors } from './shifts';
import { stayProjectors } from './stays';

/** Every kind of event that HQ makes rows of. Others are kept in the log and nowhere else. */
export const PROJECTORS: Projectors = {
  ...stayProjectors,
  ...paymentProjectors,
  ...shiftProjectors,
  ...dayProjectors,
  ...paperProjectors,
  ...restorationProjectors,
  ...describedProjectors,
  ...planProjectors,
};
