import { expect, test } from 'vitest';
import { checkIn, openDemoBooth, payCash } from '@test/helpers/booth';
import { value } from '@test/helpers/dump';
import { refusalOf } from '@test/helpers/refusal';
import { expectSound, paperText } from '@test/helpers/stays';

test('a damaged ticket gets another paper of the same number; both charge the stay', async () => {
  const booth = await openDemoBooth();
  const { stay } = await checkIn(booth, 'KRTV62');
  booth.passMinutes(10);
  const input = { sessionId: stay.sessionId, reason: 'se mojó' };
  const first = await booth.call('sessions.replaceTicket', input);
  booth.passMinutes(1);
  const second = await booth.call('sessions.replaceTicket', input);
  expect([first.replacement, second.replacement]).toEqual([1, 2]);
  const text = await paperText(booth, second.documentId);
  expect(text).toContain('REEMPLAZO 2');
  expect(text).toContain(stay.ticketNumber);
  expect(await booth.call('sessions.lookup', { text: stay.ticketNumber })).toMatchObject({
    kind: 'inside',
    stay: { sessionId: stay.sessionId },
  });
  expect(
    value(
      booth.core.db,
      "SELECT details ->> 'reason' FROM audit_log WHERE action = 'session.ticket_replaced'",
    ),
  ).toBe('se mojó');
  expectSound(booth);
  await payCash(booth, stay.sessionId);
  await booth.call('shifts.submitCount', { count: {} });
  await booth.call('shifts.close', { explanation: 'no conté' });
  // The Z counts tickets, not papers.
  const z = value(booth.core.db, "SELECT content FROM documents WHERE kind = 'z'");
  expect(z).toContain('B-000001');
  expect(z).not.toContain('B-000001/');
  expectSound(booth);
});

test('is refused once the stay has ended', async () => {
  const booth = await openDemoBooth();
  const { stay } = await checkIn(booth, 'KRTV62');
  await payCash(booth, stay.sessionId);
  const input = { sessionId: stay.sessionId, reason: 'se mojó' };
  expect(await refusalOf(booth, () => booth.call('sessions.replaceTicket', input))).toMatchObject({
    code: 'SESSION_NOT_OPEN',
  });
});
