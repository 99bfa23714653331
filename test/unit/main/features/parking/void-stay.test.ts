import { describe, expect, test } from 'vitest';
import { approvalFor, checkIn, openDemoBooth, payCash, signInAs } from '@test/helpers/booth';
import { value } from '@test/helpers/dump';
import { refusalOf } from '@test/helpers/refusal';
import { expectSound, paperText } from '@test/helpers/stays';

async function openStayBooth() {
  const booth = await openDemoBooth();
  const { stay, documentId } = await checkIn(booth, 'KRTV62');
  booth.passMinutes(134);
  const input = {
    sessionId: stay.sessionId,
    kind: 'wrong_entry' as const,
    reason: 'entró dos veces',
  };
  return { booth, stay, documentId, input };
}

describe('voiding a stay', () => {
  test('ends it with reason and kind, frees its spot and keeps its number', async () => {
    const { booth, stay, documentId, input } = await openStayBooth();
    await signInAs(booth, 'Rodrigo Soto');
    const slip = await booth.call('sessions.void', input);
    const row = booth.core.db.$client
      .prepare('SELECT status, void_kind AS kind, void_reason AS reason FROM sessions WHERE id = ?')
      .get(stay.sessionId);
    expect(row).toEqual({ status: 'voided', kind: 'wrong_entry', reason: 'entró dos veces' });
    expect((await booth.call('parking.board', {})).counts.occupied).toBe(0);
    const next = await checkIn(booth, 'KRTV62', stay.spotId);
    expect(next.stay.ticketNumber).toBe('B-000002');
    const text = await paperText(booth, slip.documentId);
    expect(text).toContain('ESTADÍA ANULADA');
    expect(text).toContain('Ingreso equivocado');
    expect(text).toContain('$4.020');
    const job = 'SELECT status FROM print_jobs WHERE document_id = ?';
    expect(value(booth.core.db, job, documentId)).toBe('discarded');
    expectSound(booth);
  });

  test('needs the supervisor’s word from an operator; the paper has both names', async () => {
    const { booth, input } = await openStayBooth();
    expect(await refusalOf(booth, () => booth.call('sessions.void', input))).toMatchObject({
      code: 'APPROVAL_REQUIRED',
    });
    const approval = await approvalFor(booth, 'sessions.void', input);
    const { documentId } = await booth.call('sessions.void', input, approval);
    const text = await paperText(booth, documentId);
    expect(text).toMatch(/Solicitó +Marcela Fuentes/);
    expect(text).toMatch(/Autorizó +Rodrigo Soto/);
    const audited = booth.core.db.$client
      .prepare(
        `SELECT u.display_name AS by, s.display_name AS authorised FROM audit_log a
         JOIN users u ON u.id = a.user_id JOIN users s ON s.id = a.authorised_by
         WHERE a.action = 'session.voided'`,
      )
      .get();
    expect(audited).toEqual({ by: 'Marcela Fuentes', authorised: 'Rodrigo Soto' });
    expectSound(booth);
  });

  test('a forgotten one says that the car is gone', async () => {
    const { booth, input } = await openStayBooth();
    await signInAs(booth, 'Rodrigo Soto');
    const { documentId } = await booth.call('sessions.void', { ...input, kind: 'forgotten' });
    expect(await paperText(booth, documentId)).toContain('el vehículo ya no está');
    expect(value(booth.core.db, 'SELECT void_kind FROM sessions')).toBe('forgotten');
    expectSound(booth);
  });

  test('is refused twice, of a paid stay, of what never was, and without a reason', async () => {
    const { booth, stay, input } = await openStayBooth();
    await signInAs(booth, 'Rodrigo Soto');
    const code = async (change: Partial<typeof input>) =>
      (await refusalOf(booth, () => booth.call('sessions.void', { ...input, ...change }))).code;
    expect(await code({ sessionId: crypto.randomUUID() })).toBe('NOT_FOUND');
    expect(await code({ reason: ' x ' })).toBe('INVALID_INPUT');
    await booth.call('sessions.void', input);
    expect(await code({})).toBe('SESSION_NOT_OPEN');
    const second = await checkIn(booth, 'KRTV62', stay.spotId);
    await payCash(booth, second.stay.sessionId);
    expect(await code({ sessionId: second.stay.sessionId })).toBe('SESSION_NOT_OPEN');
  });
});

test('undoing at once is another kind and prints nothing', async () => {
  const booth = await openDemoBooth();
  const { stay } = await checkIn(booth, 'KRTV62');
  await booth.call('sessions.undoCheckIn', { sessionId: stay.sessionId });
  expect(value(booth.core.db, 'SELECT void_kind FROM sessions')).toBe('undone');
  expect(value(booth.core.db, "SELECT count(*) FROM documents WHERE kind = 'session_void'")).toBe(
    0,
  );
  expectSound(booth);
});
