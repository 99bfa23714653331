import { signInAs } from '@test/helpers/booth';
import { updatingBooth } from '@test/helpers/updating-booth';
import { noting } from './noting';
import type { Made } from './noting';

/** A supervisor looks for a new version and has it installed. */
export default async function everyCall(made: Made): Promise<void> {
  const { booth } = await updatingBooth();
  const call = noting(booth, made);
  await signInAs(booth, 'Ana Rivas');
  await call('updates.state', {});
  await call('updates.check', {});
  await call('updates.install', {});
}
