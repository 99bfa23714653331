import { openDemoBooth } from '@test/helpers/booth';
import { noting } from './noting';
import type { Made } from './noting';

/** What other booths did meanwhile: nothing, at a booth that knows of none. */
export default async function everyCall(made: Made): Promise<void> {
  const booth = await openDemoBooth();
  const call = noting(booth, made);
  await call('conflicts.list', {});
}
