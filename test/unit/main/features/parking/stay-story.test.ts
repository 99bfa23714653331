import { expect, test } from 'vitest';
import { approvalFor, checkIn, openDemoBooth, payCash, signInAs } from '@test/helpers/booth';
import { correction, spotNamed } from '@test/helpers/stays';

test('a stay tells everything that happened to it, who did it and on whose word', async () => {
  const booth = await openDemoBooth();
  const { stay } = await checkIn(booth, 'KRTV62', await spotNamed(booth, 'A1'));
  const { sessionId } = stay;
  booth.passMinutes(10);
  const request = correction(sessionId, { plate: 'KRTV63' });
  await booth.call(
    'sessions.correct',
    request,
    await approvalFor(booth, 'sessions.correct', request),
  );
  booth.passMinutes(1);
  await booth.call('sessions.move', { sessionId, spotId: await spotNamed(booth, 'A2') });
  await booth.call('sessions.replaceTicket', { sessionId, reason: 'se mojó' });
  booth.passMinutes(49);
  const paid = await payCash(booth, sessionId);
  await booth.call('documents.reprint', { documentId: paid.documentId });
  await signInAs(booth, 'Rodrigo Soto');
  const voiding = { paymentId: paid.paymentId, reason: 'cobro doble' };
  await booth.call('payments.void', { ...voiding, requestId: crypto.randomUUID() });

  const story = await booth.call('sessions.story', { sessionId });
  expect(story.stay).toMatchObject({ status: 'closed', spotCode: 'A2', amount: 1800 });
  expect(story.minutes).toBe(60);
  expect(story.money).toMatchObject({ receiptNumber: 'B-000001', reversed: 1800, vat: 287 });
  expect(story.papers.map((it) => it.number).slice(0, 4)).toEqual([
    'B-000001',
    'B-000001/1',
    'B-000001/2',
    'B-000001',
  ]);
  const marcela = 'Marcela Fuentes';
  expect(
    story.events.map((it) => [it.action, it.by, it.authorisedBy, it.reason, it.changes]),
  ).toEqual([
    ['session.opened', marcela, null, null, []],
    [
      'session.corrected',
      marcela,
      'Rodrigo Soto',
      'mal escrita',
      [{ field: 'plate', oldValue: 'KRTV62', newValue: 'KRTV63' }],
    ],
    ['session.moved', marcela, null, null, [{ field: 'spot', oldValue: 'A1', newValue: 'A2' }]],
    ['session.ticket_replaced', marcela, null, 'se mojó', []],
    ['payment.made', marcela, null, null, []],
    ['document.reprinted', marcela, null, null, []],
    ['payment.voided', 'Rodrigo Soto', null, 'cobro doble', []],
  ]);
  const times = story.events.map((it) => it.at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});

test('a voided one tells why, and that nothing was paid', async () => {
  const booth = await openDemoBooth();
  const { stay } = await checkIn(booth, 'KRTV62');
  booth.passMinutes(60);
  await signInAs(booth, 'Rodrigo Soto');
  const { sessionId } = stay;
  await booth.call('sessions.void', { sessionId, kind: 'forgotten', reason: 'ya no está' });
  const story = await booth.call('sessions.story', { sessionId });
  expect(story).toMatchObject({
    stay: { status: 'voided', voidKind: 'forgotten', amount: null },
    voidReason: 'ya no está',
    money: null,
  });
  expect(story.events.at(-1)).toMatchObject({ action: 'session.voided', amount: 1800 });
});

test('one that never was is not found', async () => {
  const booth = await openDemoBooth();
  await expect(
    booth.call('sessions.story', { sessionId: crypto.randomUUID() }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
