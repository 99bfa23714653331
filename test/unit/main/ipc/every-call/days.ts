import { openDemoBooth, signInAs } from '@test/helpers/booth';
import { noting } from './noting';
import type { Made } from './noting';

/** An administrator closes the day and says when the next one begins. */
export default async function everyCall(made: Made): Promise<void> {
  const booth = await openDemoBooth({ shift: false });
  const call = noting(booth, made);
  await signInAs(booth, 'Ana Rivas');
  const { today } = await call('days.overview', {});
  await call('days.differing', {});
  await call('days.preview', { date: today });
  await call('days.close', { date: today });
  await call('days.closed', {});
  await call('days.setCutover', { cutover: '05:00' });
}
