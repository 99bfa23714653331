import { raiseAlarm } from '@hq/alarms/alarms';
import type { z } from 'zod';
import { auditPageSchema } from '@shared/hq/audit';
import { testHq } from '@test/helpers/hq';
import { testPerson } from '@test/helpers/hq-person';
import { testTerminal } from '@test/helpers/hq-terminal';
import { expect, onTestFinished, test } from 'vitest';

test('whoever settles an alarm stands in the record, with what was found; a second one does not', async () => {
  const hq = await testHq();
  onTestFinished(() => hq.close());
  const { siteId, terminalId } = await testTerminal(hq, { siteName: 'Sede Puerto' });
  const raised = {
    siteId,
    terminalId,
    code: 'CLOCK_SKEW',
    subject: 'Caja 1',
    details: {},
  } as const;
  await raiseAlarm(hq, hq.db, raised);
  const admin = await testPerson(hq, { role: 'admin' });
  const manager = await testPerson(hq, { displayName: 'Rosa Peña' });
  const [alarm] = (await manager.get('/api/alarms')).json<{ items: { alarmId: string }[] }>().items;
  const settle = () =>
    manager.send({
      method: 'POST',
      url: `/api/sites/${siteId}/alarms/${alarm?.alarmId ?? ''}/settle`,
      payload: { note: 'Se cortó la luz' },
    });
  expect((await settle()).statusCode).toBe(200);
  expect((await settle()).statusCode).toBe(409);
  const record = (await admin.get('/api/audit?action=alarm.settled')).json<
    z.infer<typeof auditPageSchema>
  >();
  expect(record.items).toHaveLength(1);
  expect(record.items[0]).toMatchObject({
    personName: 'Rosa Peña',
    subject: alarm?.alarmId,
    subjectName: 'Sede Puerto',
    details: { siteId, code: 'CLOCK_SKEW', about: 'Caja 1', note: 'Se cortó la luz' },
  });
});
