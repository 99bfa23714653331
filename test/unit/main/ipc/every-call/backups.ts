import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDemoBooth, signInAs, temporaryFolder } from '@test/helpers/booth';
import { noDialogs } from '@main/core/file-dialogs';
import { noting } from './noting';
import type { Made } from './noting';

/** An administrator looks after the backups and goes back to one. */
export default async function everyCall(made: Made): Promise<void> {
  const usb = join(temporaryFolder(), 'usb');
  mkdirSync(usb);
  const dialogs = { ...noDialogs, folder: () => Promise.resolve(usb) };
  const booth = await openDemoBooth({ shift: false, surroundings: { dialogs } });
  const call = noting(booth, made);
  await signInAs(booth, 'Ana Rivas');
  await call('backups.status', {});
  await call('backups.setInterval', { everyMinutes: 30 });
  await call('backups.chooseSecondFolder', {});
  await call('backups.encrypt', { passphrase: 'doce autos en fila' });
  const { id } = await call('backups.make', {});
  await booth.backups.catchUp();
  await call('backups.status', {});
  await call('backups.list', {});
  await call('backups.preview', { id });
  await call('backups.forgetSecondFolder', {});
  await call('backups.stopEncrypting', {});
  await call('backups.restore', { id, passphrase: 'doce autos en fila', reason: 'prueba' });
}
