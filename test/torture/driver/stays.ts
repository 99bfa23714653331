import type { Charge, Paid, TenderInput } from '@shared/contracts/payments';
import { isAppError } from '@shared/kernel/errors';
import { newVisitor } from '@cli/simulate/plates';
import { chooseTenders } from '@cli/simulate/tenders';
import { naiveQuote } from '@test/helpers/naive-fee';
import { ending, requested } from '@test/torture/operations';
import type { Desk } from './desk';
import { paymentEffect } from './effects';

export async function checkIn(desk: Desk): Promise<void> {
  const { plate, vehicleClass } = newVisitor(desk.random);
  const requestId = crypto.randomUUID();
  const input = { plate, vehicleClass, spotId: null, requestId };
  const done = await desk.ask(
    requested('checkIn', 'sessions.checkIn', input, ({ stay }) => ({
      rows: [
        {
          table: 'sessions',
          id: stay.sessionId,
          is: {
            request_id: requestId,
            ticket_number: stay.ticketNumber,
            start_time: stay.startTime,
            status: 'open',
          },
        },
      ],
      told: [`session.opened ${stay.sessionId}`],
    })),
  );
  if (done) desk.inside.push(done.stay.sessionId);
}

function somebody(desk: Desk): string | null {
  if (desk.inside.length === 0) return null;
  const [sessionId] = desk.inside.splice(desk.random.int(0, desk.inside.length - 1), 1);
  return sessionId ?? null;
}

async function quote(desk: Desk, sessionId: string): Promise<Charge | null> {
  try {
    const charge = await desk.booth.call('payments.quote', { sessionId, agreementId: null });
    checkCharge(desk, charge);
    return charge;
  } catch (error) {
    // Paid already, by an operation that was in doubt.
    if (isAppError(error)) return null;
    throw error;
  }
}

/** Against the rules read literally, minute by minute. */
function checkCharge(desk: Desk, charge: Charge): void {
  const { stay, quotedAt: exit, rates, policy } = charge;
  const naive = naiveQuote({ entry: stay.startTime, exit, rates, policy });
  for (const name of ['amount', 'net', 'vat', 'cashAmount'] as const) {
    if (naive[name] === charge[name]) continue;
    const text = `${stay.ticketNumber}: ${name} is ${charge[name]}, by the rules ${naive[name]}`;
    desk.complaints.push({ kind: 'law', text });
  }
}

export async function leave(desk: Desk): Promise<void> {
  const sessionId = somebody(desk);
  if (sessionId === null) return;
  const charge = await quote(desk, sessionId);
  if (charge === null) return;
  const { amount, quotedAt } = charge;
  const tenders = chooseTenders(desk.random, amount);
  const requestId = crypto.randomUUID();
  const input = { requestId, sessionId, quotedAt, agreementId: null, tenders, lostTicket: null };
  const paid = await desk.ask(
    requested('pay', 'payments.pay', input, (answer) => {
      checkPaid(desk, answer, amount, tenders);
      return paymentEffect(answer, requestId, sessionId);
    }),
  );
  if (paid && amount > 0) {
    const cash = tenders.every(({ method }) => method === 'cash');
    desk.paid.push({ paymentId: paid.paymentId, amount, cash });
  }
}

/** Ley 20.956 once, on what is paid in cash, by its last digit. */
function checkPaid(desk: Desk, paid: Paid, amount: number, tenders: readonly TenderInput[]): void {
  const cards = tenders.reduce((sum, it) => sum + (it.method === 'cash' ? 0 : it.amount), 0);
  const hasCash = tenders.some(({ method }) => method === 'cash');
  const digit = (amount - cards) % 10;
  const rounding = hasCash ? (digit <= 5 ? -digit : 10 - digit) : 0;
  const kept = paid.received - paid.change;
  if (paid.amount === amount && paid.rounding === rounding && kept === amount + rounding) return;
  const text = `${paid.receiptNumber}: ${JSON.stringify({ paid, amount, rounding })}`;
  desk.complaints.push({ kind: 'law', text });
}

export async function payLater(desk: Desk): Promise<void> {
  const sessionId = somebody(desk);
  if (sessionId === null) return;
  const charge = await quote(desk, sessionId);
  if (charge === null || charge.amount === 0) return;
  const requestId = crypto.randomUUID();
  const input = {
    requestId,
    sessionId,
    quotedAt: charge.quotedAt,
    agreementId: null,
    tenders: [],
    lostTicket: null,
    debtor: { name: 'Carla Reyes', rut: '12.345.678-5', phone: '', dueDate: null },
    reason: 'sin saldo',
  };
  const done = await desk.ask(
    requested('pay', 'payments.promise', input, (answer) => {
      const made = paymentEffect(answer, requestId, sessionId);
      const { receivableId: id, paymentId, owed } = answer;
      const promise = {
        table: 'receivables',
        id,
        is: { payment_id: paymentId, amount: owed },
      } as const;
      return {
        rows: [...made.rows, promise],
        told: [...made.told, `receivable.promised ${id}`],
      };
    }),
  );
  if (done) desk.owed.push(done.receivableId);
}

export async function letOutFree(desk: Desk): Promise<void> {
  const sessionId = somebody(desk);
  if (sessionId === null) return;
  const charge = await quote(desk, sessionId);
  if (charge === null) return;
  const requestId = crypto.randomUUID();
  const { quotedAt } = charge;
  const input = { requestId, sessionId, quotedAt, reason: 'ambulancia', lostTicket: null };
  await desk.ask(
    requested('pay', 'payments.freeExit', input, (answer) =>
      paymentEffect(answer, requestId, sessionId),
    ),
  );
}

export async function undo(desk: Desk): Promise<void> {
  const sessionId = desk.inside.pop();
  if (sessionId === undefined) return;
  const end = {
    table: 'sessions',
    id: sessionId,
    column: 'status',
    ended: (status: unknown) => status === 'voided',
    told: 'session.voided',
  } as const;
  const known = desk.known().get('sessions', sessionId);
  if (known?.['status'] !== 'open') return;
  await desk.ask(ending('sessions.undoCheckIn', { sessionId }, end, () => ({ status: 'voided' })));
}
