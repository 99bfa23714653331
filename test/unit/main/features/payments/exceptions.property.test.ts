import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verify } from '@main/features/verify/index';
import { checkIn, openDemoBooth, payCash, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { value } from '@test/helpers/dump';
import { requestId } from '@test/helpers/money';

const KINDS = ['cash', 'card', 'free', 'promise', 'void', 'refund', 'collect'] as const;

interface Step {
  readonly kind: (typeof KINDS)[number];
  readonly minutes: number;
  /** Which of the payments or promises, and how much of what is left. */
  readonly which: number;
  readonly part: number;
}

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    minutes: fc.integer({ min: 11, max: 300 }),
    which: fc.nat(20),
    part: fc.integer({ min: 1, max: 100 }),
  }),
  { minLength: 4, maxLength: 14 },
);

/** What a person with a notebook beside the drawer would have written. */
interface Notebook {
  cash: number;
  revenue: number;
  readonly payments: string[];
  readonly promises: string[];
}

async function exit(booth: TestBooth, step: Step, place: number) {
  const { stay } = await checkIn(booth, `PRVR${10 + place}`);
  booth.passMinutes(step.minutes);
  const { sessionId } = stay;
  const charge = await booth.call('payments.quote', { sessionId, agreementId: null });
  return { charge, at: { sessionId, quotedAt: charge.quotedAt, lostTicket: null } };
}

async function leave(booth: TestBooth, note: Notebook, step: Step, place: number): Promise<void> {
  const { charge, at } = await exit(booth, step, place);
  const common = { ...at, requestId: requestId(), agreementId: null };
  note.revenue += step.kind === 'free' ? 0 : charge.amount;
  if (step.kind === 'cash') {
    note.cash += charge.cashAmount;
    note.payments.push((await payCash(booth, at.sessionId)).paymentId);
  } else if (step.kind === 'card') {
    const tenders = [{ method: 'debit' as const, amount: charge.amount }];
    note.payments.push((await booth.call('payments.pay', { ...common, tenders })).paymentId);
  } else if (step.kind === 'free') {
    const free = { ...at, requestId: requestId(), reason: 'falla nuestra' };
    await booth.call('payments.freeExit', free);
  } else {
    const now = Math.floor((charge.amount * (step.part % 90)) / 1000) * 10;
    note.cash += now;
    const done = await booth.call('payments.promise', {
      ...common,
      tenders: now > 0 ? [{ method: 'cash', received: now }] : [],
      debtor: { name: 'Carla Reyes', rut: null, phone: '', dueDate: null },
      reason: 'sin saldo',
    });
    note.payments.push(done.paymentId);
    note.promises.push(done.receivableId);
  }
}

async function giveBack(booth: TestBooth, note: Notebook, step: Step): Promise<void> {
  const paymentId = note.payments[step.which % note.payments.length];
  if (paymentId === undefined) return;
  const payment = await booth.call('payments.get', { paymentId });
  const reason = 'un motivo';
  if (step.kind === 'void') {
    if (!payment.voidable) return;
    const done = await booth.call('payments.void', { paymentId, reason, requestId: requestId() });
    note.cash -= done.cash;
    note.revenue -= done.amount;
    return;
  }
  const way = payment.ways[step.which % payment.ways.length];
  if (!way) return;
  const amount = Math.max(1, Math.floor((way.most * step.part) / 100));
  const { method } = way;
  const reference = 'OP1';
  const input = { requestId: requestId(), paymentId, method, amount, reference, reason };
  const done = await booth.call('payments.refund', input);
  note.cash -= done.cash;
  note.revenue -= amount;
}

async function collect(booth: TestBooth, note: Notebook, step: Step): Promise<void> {
  const receivableId = note.promises[step.which % note.promises.length];
  if (receivableId === undefined) return;
  const { owed } = await booth.call('receivables.get', { receivableId });
  if (owed === 0) return;
  const amount = Math.max(1, Math.floor((owed * step.part) / 100));
  const tender = { method: 'cash', received: 1_000_000 } as const;
  const input = { requestId: requestId(), receivableId, amount, tender };
  const done = await booth.call('receivables.collect', input);
  note.cash += done.amount + done.rounding;
}

test('whatever is charged, promised, given back and collected: drawer and revenue add up', async () => {
  const booth = await openDemoBooth();
  await signInAs(booth, 'Rodrigo Soto');
  const { db } = booth.core;
  // One shift that goes on: every sequence is done on top of those before it.
  const note: Notebook = { cash: 50_000, revenue: 0, payments: [], promises: [] };
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      for (const [place, step] of all.entries()) {
        if (step.kind === 'collect') await collect(booth, note, step);
        else if (step.kind === 'void' || step.kind === 'refund') await giveBack(booth, note, step);
        else await leave(booth, note, step, place);
      }
      const { expected, totals } = await booth.call('shifts.submitCount', { count: {} });
      expect(expected).toBe(note.cash);
      const { revenue, voids, refunds } = totals;
      expect(revenue - voids.amount - refunds.amount).toBe(note.revenue);
      const summary = value(db, 'SELECT coalesce(sum(total), 0) FROM revenue_summary');
      expect(Number(summary)).toBe(note.revenue);
    }),
    { numRuns: 25, endOnFailure: true },
  );
  expect([...verify(db)]).toEqual([]);
}, 60_000);
