import { noDialogs } from '@main/core/file-dialogs';
import { openDemoBooth, signInAs, temporaryFolder } from '@test/helpers/booth';
import { noting } from './noting';
import type { Made } from './noting';

/** A report on the screen, its file, a schedule, and the folder they go to. */
export default async function everyCall(made: Made): Promise<void> {
  const dialogs = { ...noDialogs, folder: () => Promise.resolve(temporaryFolder()) };
  const booth = await openDemoBooth({ surroundings: { dialogs } });
  await signInAs(booth, 'Ana Rivas');
  const call = noting(booth, made);
  const filters = { vehicleClass: null, operatorId: null };
  const question = {
    type: 'revenue_day',
    period: { kind: 'preset', preset: 'this_month' },
    at: null,
    filters,
  } as const;
  await call('reports.options', {});
  await call('reports.run', { question });
  await call('reports.progress', {});
  await call('reports.chooseFolder', {});
  const { requestId } = await call('reports.export', { question, format: 'pdf', language: 'es' });
  await booth.reports.idle();
  await call('reports.requests', {});
  // Without a printer of pages it failed.
  await call('reports.retry', { requestId });
  await call('reports.cancel', { requestId: null });
  const { scheduleId } = await call('reports.schedule', {
    type: 'revenue_day',
    filters,
    format: 'csv',
    rhythm: 'daily',
    language: 'es',
  });
  await call('reports.setScheduleActive', { scheduleId, active: false });
  await call('reports.schedules', {});
  await call('reports.openFolder', {});
  await booth.reports.idle();
}
