import { expect, test } from 'vitest';
import { verify } from '@main/features/verify/index';
import { approvalFor, MINUTE, openDemoBooth, signInAs } from '@test/helpers/booth';
import { value } from '@test/helpers/dump';
import { paidInCash, requestId } from '@test/helpers/money';
import { refusalOf } from '@test/helpers/refusal';
import type { TestBooth } from '@test/helpers/booth';

/** A stay of an hour, two hours ago, as it was written down by hand. */
function past(booth: TestBooth, change: object = {}) {
  const now = booth.clock.now();
  return {
    plate: 'ZZYY33',
    vehicleClass: 'car',
    entryAt: now - 120 * MINUTE,
    exitAt: now - 60 * MINUTE,
    requestId: requestId(),
    tenders: [{ method: 'cash' as const, received: 1800 }],
    reason: 'corte de luz',
    ...change,
  };
}

async function laterBooth() {
  const booth = await openDemoBooth();
  booth.passMinutes(300);
  return booth;
}

test('a stay charged by hand is entered with its real times, marked, in the open shift', async () => {
  const booth = await laterBooth();
  const input = past(booth);
  const approval = await approvalFor(booth, 'payments.belated', input);
  const paid = await booth.call('payments.belated', input, approval);
  expect(paid).toMatchObject({ amount: 1800, plate: 'ZZYY33' });
  const { text } = await booth.call('documents.get', { documentId: paid.documentId });
  const paper = text.join('\n');
  expect(paper).toContain('EMITIDO CON RETRASO');
  expect(paper).toMatch(/Ingreso +20-11-2026 11:00/);
  expect(paper).toMatch(/Autorizó: emisión con retraso +Rodrigo Soto/);
  const row = booth.core.db.$client
    .prepare(
      `SELECT s.status, s.start_time AS entry, s.end_time AS exit, p.belated_reason AS reason,
         (SELECT count(*) FROM documents WHERE kind = 'ticket') AS tickets
       FROM payments p JOIN sessions s ON s.id = p.session_id`,
    )
    .get();
  const { entryAt, exitAt } = input;
  expect(row).toEqual({
    status: 'closed',
    entry: entryAt,
    exit: exitAt,
    reason: 'corte de luz',
    tickets: 0,
  });
  const { expected, totals } = await booth.call('shifts.submitCount', { count: {} });
  expect(expected).toBe(51_800);
  expect(totals.belated).toEqual({ count: 1, amount: 1800 });
  expect([...verify(booth.core.db)]).toEqual([]);
});

test('with every spot taken now it is entered all the same', async () => {
  const booth = await laterBooth();
  await signInAs(booth, 'Rodrigo Soto');
  booth.core.db.$client.exec("UPDATE spots SET status = 'out_of_service'");
  const paid = await booth.call('payments.belated', past(booth));
  expect(paid.spotCode).not.toBe('');
});

test.each([
  ['BELATED_IN_FUTURE', (now: number) => ({ exitAt: now + MINUTE })],
  ['EXIT_BEFORE_ENTRY', (now: number) => ({ entryAt: now - MINUTE, exitAt: now - 2 * MINUTE })],
  ['TARIFF_GAP', (now: number) => ({ entryAt: now - 3 * 365 * 24 * 60 * MINUTE })],
  ['PLATE_EMPTY', () => ({ plate: '··' })],
  ['TENDERS_DO_NOT_ADD_UP', () => ({ tenders: [] })],
] as const)('is refused as %s', async (code, change) => {
  const booth = await laterBooth();
  await signInAs(booth, 'Rodrigo Soto');
  const input = past(booth, change(booth.clock.now()));
  expect(await refusalOf(booth, () => booth.call('payments.belated', input))).toMatchObject({
    code,
  });
});

test('a stay of the plate at that time, or a closed day, refuse it', async () => {
  const booth = await laterBooth();
  await paidInCash(booth, 'ZZYY33');
  const overlapping = past(booth, { exitAt: booth.clock.now() - MINUTE });
  const enter = (input: ReturnType<typeof past>) => () => booth.call('payments.belated', input);
  expect(await refusalOf(booth, enter(overlapping))).toMatchObject({ code: 'STAY_OVERLAPS' });
  booth.core.db.$client.exec(
    `INSERT INTO day_closings (id, terminal_id, business_date, totals, audit_head, closed_by, created_at)
     SELECT 'x', terminals.id, '2026-11-20', '{}', '', users.id, 0 FROM terminals, users LIMIT 1`,
  );
  expect(await refusalOf(booth, enter(past(booth, { plate: 'BCDF11' })))).toMatchObject({
    code: 'BELATED_DAY_CLOSED',
    details: { date: '2026-11-20' },
  });
});

test('the same request twice is one stay', async () => {
  const booth = await laterBooth();
  await signInAs(booth, 'Rodrigo Soto');
  const input = past(booth);
  const first = await booth.call('payments.belated', input);
  expect(await booth.call('payments.belated', input)).toEqual(first);
  expect(value(booth.core.db, 'SELECT count(*) FROM sessions')).toBe(1);
  const other = { ...input, plate: 'BCDF11' };
  expect(await refusalOf(booth, () => booth.call('payments.belated', other))).toMatchObject({
    code: 'CONFLICT',
  });
});
