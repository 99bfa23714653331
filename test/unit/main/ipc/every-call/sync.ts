import { CATALOGUE_PARTS } from '@shared/sync/parts';
import { openDemoBooth, openTestBooth, signInAs } from '@test/helpers/booth';
import { json, refuse, scriptedHq } from '@test/helpers/scripted-hq';
import { noting } from './noting';
import type { Made } from './noting';

/** An administrator joins a headquarters, looks how it stands, and leaves it. */
export default async function everyCall(made: Made): Promise<void> {
  const hq = await scriptedHq((request, response) => {
    if (request.url !== '/sync/v1/enrol') return refuse(response, 401, 'SIGNATURE_WRONG');
    const siteId = crypto.randomUUID();
    return json(response, 200, {
      siteId,
      siteName: 'Sede Bellavista',
      zone: 'America/Santiago',
      terminalId: crypto.randomUUID(),
      role: 'first',
      lastEpoch: 0,
      ownership: Object.fromEntries(CATALOGUE_PARTS.map((part) => [part, 'hq'])),
      now: Date.parse('2026-11-20T11:00:00Z'),
    });
  });
  const terminal = { code: 'C', name: 'Caja 3' };
  const invitation = { url: hq.url, code: '0000-0000-000' };
  await noting(openTestBooth(), made)('sync.join', { ...invitation, terminal });
  const booth = await openDemoBooth({ shift: false });
  const call = noting(booth, made);
  await signInAs(booth, 'Ana Rivas');
  await call('sync.status', {});
  const { url } = await call('sync.check', { url: hq.url });
  await call('sync.enrol', { ...invitation, url });
  await call('sync.status', {});
  await call('sync.now', {});
  await call('sync.disconnect', {});
}
