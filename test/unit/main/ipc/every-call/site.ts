import { openDemoBooth, signInAs, temporaryFolder } from '@test/helpers/booth';
import { join } from 'node:path';
import { noting } from './noting';
import type { Made } from './noting';

/** An administrator changes the site and takes a change back. */
export default async function everyCall(made: Made): Promise<void> {
  const folder = temporaryFolder();
  const chosen = () => Promise.resolve(join(folder, 'sitio.json'));
  const dialogs = { save: chosen, open: chosen, folder: chosen };
  const booth = await openDemoBooth({ surroundings: { dialogs } });
  const call = noting(booth, made);
  await signInAs(booth, 'Ana Rivas');
  const { zones, version } = await call('spots.layout', {});
  const wanted = zones.map(({ zoneId, name, spots }) => ({
    zoneId,
    name,
    spots: spots.map(({ spotId, code, kind, cell }) => ({ spotId, code, kind, cell })),
  }));
  await call('spots.saveLayout', { version, layout: { zones: wanted, retire: [] } });
  const screen = { idleLockMinutes: 5 };
  const { versions } = await call('settings.get', {});
  const changes = [{ key: 'screen', version: versions.screen, value: screen } as const];
  await call('settings.save', { changes });
  const { texts } = await call('settings.get', {});
  await call('documents.preview', { kind: 'ticket', texts, columns: 48 });
  const [newest, first] = await call('settings.history', { key: 'screen' });
  const seq = first?.seq ?? 0;
  await call('settings.restore', { key: 'screen', seq, version: newest?.seq ?? 0 });
  await call('site.export', {});
  const preview = await call('site.readFile', {});
  await call('site.import', { importId: preview?.importId ?? '', parts: ['hours'] });
}
