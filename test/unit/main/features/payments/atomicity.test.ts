import { pay } from '@main/features/payments/index';
import { checkIn as letIn } from '@main/features/parking/index';
import { actorOf } from '@main/features/access/index';
import { expect, test } from 'vitest';
import { checkIn, openDemoBooth } from '@test/helpers/booth';
import { dump } from '@test/helpers/dump';

/** Every table that a charge writes to. */
const TOUCHED = [
  'audit_log',
  'documents',
  'outbox',
  'payment_tenders',
  'payments',
  'print_jobs',
  'sequences',
  'sessions',
  'spots',
  'status_history',
];

const fails = (): never => {
  throw new Error('the paper could not be written');
};

test('a charge that fails late leaves no row anywhere: money, audit and outbox together', async () => {
  const booth = await openDemoBooth();
  const { stay } = await checkIn(booth, 'KRTV62');
  booth.passMinutes(61);
  const before = dump(booth.core.db);
  const heard: string[] = [];
  booth.core.events.subscribe((event) => heard.push(event));
  const person = booth.screen.person();
  if (!person) throw new Error('nobody signed in');
  const request = {
    requestId: crypto.randomUUID(),
    sessionId: stay.sessionId,
    quotedAt: booth.clock.now(),
    agreementId: null,
    tenders: [{ method: 'cash' as const, received: 2000 }],
    lostTicket: null,
  };
  const broken = { ...booth.ports, issueReceipt: fails };
  expect(() => pay(booth.core, broken, actorOf(person), request)).toThrow('could not be written');
  expect(dump(booth.core.db)).toEqual(before);
  expect(heard).toEqual([]);
  // The same request goes through once the cause is gone, with the number that was not used up.
  const paid = pay(booth.core, booth.ports, actorOf(person), request);
  expect(paid.receiptNumber).toBe('B-000001');
});

test('a check-in that fails late leaves no row anywhere', async () => {
  const booth = await openDemoBooth();
  const before = dump(booth.core.db);
  const person = booth.screen.person();
  if (!person) throw new Error('nobody signed in');
  const request = { plate: 'KRTV62', vehicleClass: 'car', spotId: null, requestId: 'r' };
  const broken = { ...booth.ports, issueTicket: fails };
  expect(() => letIn(booth.core, broken, actorOf(person), request)).toThrow('could not be written');
  expect(dump(booth.core.db)).toEqual(before);
});

test('whichever of its rows cannot be written, the whole charge is refused', async () => {
  const booth = await openDemoBooth();
  const { stay } = await checkIn(booth, 'KRTV62');
  booth.passMinutes(61);
  const { $client } = booth.core.db;
  const request = {
    requestId: crypto.randomUUID(),
    sessionId: stay.sessionId,
    quotedAt: booth.clock.now(),
    agreementId: null,
    tenders: [{ method: 'cash' as const, received: 2000 }],
    lostTicket: null,
  };
  const before = dump(booth.core.db);
  for (const table of TOUCHED) {
    $client.exec(`CREATE TEMP TRIGGER no_i BEFORE INSERT ON "${table}" BEGIN SELECT RAISE(ABORT, 'no'); END;
      CREATE TEMP TRIGGER no_u BEFORE UPDATE ON "${table}" BEGIN SELECT RAISE(ABORT, 'no'); END`);
    const answer = await booth.route('payments.pay', request);
    $client.exec('DROP TRIGGER no_i; DROP TRIGGER no_u');
    const refused = { table, answer: { ok: false, error: { code: 'INTERNAL' } } };
    expect({ table, answer }).toMatchObject(refused);
    expect({ table, rows: dump(booth.core.db) }).toEqual({ table, rows: before });
  }
  expect(await booth.route('payments.pay', request)).toMatchObject({ ok: true });
});
