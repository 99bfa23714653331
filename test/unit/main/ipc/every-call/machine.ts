import { noKiosk } from '@main/features/kiosk/index';
import { openDemoBooth, signInAs } from '@test/helpers/booth';
import { noting } from './noting';
import type { Made } from './noting';

/** The PC around the program: lock-down, customer display, copy for support. */
export default async function everyCall(made: Made): Promise<void> {
  const booth = await openDemoBooth({ shift: false, surroundings: { kiosk: noKiosk() } });
  await signInAs(booth, 'Ana Rivas');
  const call = noting(booth, made);
  const { settings } = await call('kiosk.settings', {});
  await call('kiosk.configure', { settings: { ...settings, locked: true } });
  await call('kiosk.state', {});
  await call('customer.show', { view: { kind: 'idle' } });
  await call('kiosk.leave', { to: 'desktop', reason: 'revisar el PC' });
  await call('support.preview', {});
  await call('support.diagnostics', {});
  await call('support.export', {});
}
