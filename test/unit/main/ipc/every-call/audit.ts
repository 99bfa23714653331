import { openDemoBooth, signInAs } from '@test/helpers/booth';
import { noting } from './noting';
import type { Made } from './noting';

/** A supervisor asks who did what. */
export default async function everyCall(made: Made): Promise<void> {
  const booth = await openDemoBooth();
  const call = noting(booth, made);
  await signInAs(booth, 'Rodrigo Soto');
  await call('audit.list', { filter: {} });
  await call('audit.people', {});
  await call('audit.chain', {});
  await call('audit.recheck', {});
  await call('audit.export', { filter: {} });
  await call('audit.exportState', {});
  await call('audit.cancelExport', {});
}
