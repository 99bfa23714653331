import type { CallName } from '@shared/contracts/index';
import type { Charge, TenderInput } from '@shared/contracts/payments';
import { DEMO_PIN } from '@shared/kernel/demo';
import { isAppError } from '@shared/kernel/errors';
import { piecesOf } from '@cli/simulate/cash';
import { newVisitor } from '@cli/simulate/plates';
import type { Random } from '@cli/simulate/random';
import { chooseTenders } from '@cli/simulate/tenders';
import { naiveQuote } from '@test/helpers/naive-fee';
import type { Acknowledged, Complaint } from './acknowledged';
import type { BoothProcess } from './booth-process';
import { Unanswered } from './booth-process';
import { beginning, counted, ending, requested } from './operations';
import type { Operation } from './operations';

/** Refusals that are right: the driver asks for what may not be. */
const EXPECTED: ReadonlySet<string> = new Set([
  'ALREADY_INSIDE',
  'NO_FREE_SPOT',
  'QUOTE_EXPIRED',
  'CASH_INSUFFICIENT',
  'UNDO_TOO_LATE',
  'NOTHING_OWED',
  'MORE_THAN_PAID',
  'CONFLICT',
  'SHIFT_CLOSED',
  'ALREADY_COLLECTED',
  'EXPLANATION_REQUIRED',
  'DAY_EARLIER_OPEN',
  'SHIFT_STILL_OPEN',
]);

/** A disk in trouble, said in these codes; what was asked may then be done or not. */
export const DISK_TROUBLE: ReadonlySet<string> = new Set([
  'DISK_FULL',
  'DISK_FAILED',
  'DATABASE_READ_ONLY',
]);

interface Shift {
  readonly shiftId: string;
  readonly counted: boolean;
}

/** Somebody who works at the booth without a pause, and writes down every answer. */
export class Driver {
  readonly #random: Random;
  readonly #known: () => Acknowledged;
  readonly complaints: Complaint[] = [];
  /** Refusals because of the disk. */
  refusedByDisk = 0;
  /** Asked for and refused or done, since the beginning. */
  done = 0;
  /** Ids of the backups that were acknowledged. */
  backups: string[] = [];
  #inside: string[] = [];
  #paid: { readonly paymentId: string; readonly amount: number; readonly cash: boolean }[] = [];
  #owed: string[] = [];
  #shift: Shift | null = null;
  #userId: string | null = null;

  constructor(random: Random, known: () => Acknowledged) {
    this.#random = random;
    this.#known = known;
  }

  /** After a start: who is here, and what there is to do. */
  async signIn(booth: BoothProcess): Promise<void> {
    if (this.#userId === null) {
      const tiles = await booth.call('access.tiles', {});
      this.#userId = tiles.find((it) => it.role === 'admin')?.userId ?? '';
    }
    await booth.call('access.signIn', { userId: this.#userId, pin: DEMO_PIN });
    const { shift } = await booth.call('app.state', {});
    this.#shift = shift;
    const stays = await booth.call('sessions.search', { text: '', limit: 200 });
    this.#inside = stays.map((it) => it.sessionId);
    this.#paid = [];
  }

  /** One thing after the other until the booth is gone. */
  async work(booth: BoothProcess, until: () => boolean = () => false): Promise<void> {
    try {
      while (!until()) {
        await this.one(booth);
        this.done += 1;
      }
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
    }
  }

  async one(booth: BoothProcess): Promise<void> {
    if (this.#shift === null) return this.#openShift(booth);
    if (this.#shift.counted) return this.#closeShift(booth);
    const { length } = this.#inside;
    const what = this.#random.weighted<() => Promise<void>>([
      [() => this.#checkIn(booth), length > 25 ? 4 : 40],
      [() => this.#leave(booth), length > 3 ? 38 : 2],
      [() => this.#void(booth), 4],
      [() => this.#refund(booth), 4],
      [() => this.#promise(booth), 3],
      [() => this.#collect(booth), 3],
      [() => this.#freeExit(booth), 2],
      [() => this.#undo(booth), 2],
      [() => this.#moveCash(booth), 4],
      [() => this.#count(booth), 2],
    ]);
    await what();
  }

  /** Behind everything else, as the clock does it. */
  backUp(booth: BoothProcess): void {
    booth.call('backups.make', {}).then(
      ({ id }) => this.backups.push(id),
      () => {},
    );
  }

  async #ask<Name extends CallName>(
    booth: BoothProcess,
    operation: Operation<Name>,
  ): Promise<import('@shared/contracts/index').CallOutput<Name> | null> {
    const known = this.#known();
    known.inDoubt.push(operation.doubt);
    const settled = (): void =>
      void known.inDoubt.splice(known.inDoubt.indexOf(operation.doubt), 1);
    try {
      const answer = await booth.call(operation.name, operation.input);
      settled();
      known.acknowledge(operation.effect(answer));
      return answer;
    } catch (error) {
      if (!isAppError(error)) throw error;
      // What a disk in trouble refused may be found done by the next start: whole, or not at all.
      if (DISK_TROUBLE.has(error.code)) this.refusedByDisk += 1;
      else settled();
      if (!EXPECTED.has(error.code) && !DISK_TROUBLE.has(error.code)) {
        const text = `${operation.name} was refused: ${error.code} ${JSON.stringify(error.details)}`;
        this.complaints.push({ kind: 'law', text });
      }
      return null;
    }
  }

  async #openShift(booth: BoothProcess): Promise<void> {
    const float = { '1000': 50, '100': 50 };
    const rule = {
      table: 'shifts',
      columns: ['number', 'float_amount'],
      told: 'shift.opened',
    } as const;
    const opened = await this.#ask(
      booth,
      beginning('shifts.open', { float }, rule, ({ shiftId, number }) => ({
        id: shiftId,
        is: { number, float_amount: 55_000, z_number: null },
      })),
    );
    const current = opened ?? (await booth.call('shifts.current', {}));
    this.#shift = current;
    if (opened === null) return;
    this.#paid = [];
    await this.#closeDays(booth);
  }

  async #checkIn(booth: BoothProcess): Promise<void> {
    const { plate, vehicleClass } = newVisitor(this.#random);
    const requestId = crypto.randomUUID();
    const input = { plate, vehicleClass, spotId: null, requestId };
    const done = await this.#ask(
      booth,
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
    if (done) this.#inside.push(done.stay.sessionId);
  }

  #somebody(): string | null {
    if (this.#inside.length === 0) return null;
    const [sessionId] = this.#inside.splice(this.#random.int(0, this.#inside.length - 1), 1);
    return sessionId ?? null;
  }

  async #quote(booth: BoothProcess, sessionId: string): Promise<Charge | null> {
    try {
      const charge = await booth.call('payments.quote', { sessionId, agreementId: null });
      this.#checkCharge(charge);
      return charge;
    } catch (error) {
      // Paid already, by an operation that was in doubt.
      if (isAppError(error)) return null;
      throw error;
    }
  }

  /** Against the rules read literally, minute by minute. */
  #checkCharge(charge: Charge): void {
    const { stay, quotedAt: exit, rates, policy } = charge;
    const naive = naiveQuote({ entry: stay.startTime, exit, rates, policy });
    for (const name of ['amount', 'net', 'vat', 'cashAmount'] as const) {
      if (naive[name] === charge[name]) continue;
      const text = `${stay.ticketNumber}: ${name} is ${charge[name]}, by the rules ${naive[name]}`;
      this.complaints.push({ kind: 'law', text });
    }
  }

  async #leave(booth: BoothProcess): Promise<void> {
    const sessionId = this.#somebody();
    if (sessionId === null) return;
    const charge = await this.#quote(booth, sessionId);
    if (charge === null) return;
    const { amount, quotedAt } = charge;
    const tenders = chooseTenders(this.#random, amount);
    const requestId = crypto.randomUUID();
    const input = { requestId, sessionId, quotedAt, agreementId: null, tenders, lostTicket: null };
    const paid = await this.#ask(
      booth,
      requested('pay', 'payments.pay', input, (answer) => {
        this.#checkPaid(answer, amount, tenders);
        return paymentEffect(answer, requestId, sessionId);
      }),
    );
    if (paid && amount > 0) {
      const cash = tenders.every(({ method }) => method === 'cash');
      this.#paid.push({ paymentId: paid.paymentId, amount, cash });
    }
  }

  /** Ley 20.956 once, on what is paid in cash, by its last digit. */
  #checkPaid(
    paid: {
      amount: number;
      rounding: number;
      received: number;
      change: number;
      receiptNumber: string;
    },
    amount: number,
    tenders: readonly TenderInput[],
  ): void {
    const cards = tenders.reduce((sum, it) => sum + (it.method === 'cash' ? 0 : it.amount), 0);
    const hasCash = tenders.some(({ method }) => method === 'cash');
    const digit = (amount - cards) % 10;
    const rounding = hasCash ? (digit <= 5 ? -digit : 10 - digit) : 0;
    const kept = paid.received - paid.change;
    if (paid.amount === amount && paid.rounding === rounding && kept === amount + rounding) return;
    const text = `${paid.receiptNumber}: ${JSON.stringify({ paid, amount, rounding })}`;
    this.complaints.push({ kind: 'law', text });
  }

  async #void(booth: BoothProcess): Promise<void> {
    const payment = this.#paid.pop();
    if (!payment) return;
    const requestId = crypto.randomUUID();
    const { paymentId } = payment;
    const input = { requestId, paymentId, reason: 'cobrado dos veces' };
    await this.#ask(
      booth,
      requested('void', 'payments.void', input, (answer) =>
        reversalEffect(answer, requestId, paymentId, 'void'),
      ),
    );
  }

  async #refund(booth: BoothProcess): Promise<void> {
    const payment = this.#paid.find(({ cash }) => cash);
    if (!payment) return;
    this.#paid.splice(this.#paid.indexOf(payment), 1);
    const requestId = crypto.randomUUID();
    const { paymentId } = payment;
    const amount = Math.ceil(payment.amount / this.#random.int(1, 3));
    const input = {
      requestId,
      paymentId,
      method: 'cash',
      amount,
      reason: 'convenio no aplicado',
    } as const;
    await this.#ask(
      booth,
      requested('refund', 'payments.refund', input, (answer) =>
        reversalEffect(answer, requestId, paymentId, 'refund'),
      ),
    );
  }

  async #promise(booth: BoothProcess): Promise<void> {
    const sessionId = this.#somebody();
    if (sessionId === null) return;
    const charge = await this.#quote(booth, sessionId);
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
    const done = await this.#ask(
      booth,
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
    if (done) this.#owed.push(done.receivableId);
  }

  async #collect(booth: BoothProcess): Promise<void> {
    const receivableId = this.#owed.pop();
    if (receivableId === undefined) return;
    let owed: number;
    try {
      ({ owed } = await booth.call('receivables.get', { receivableId }));
    } catch (error) {
      if (isAppError(error)) return;
      throw error;
    }
    if (owed === 0) return;
    const requestId = crypto.randomUUID();
    const tender = { method: 'debit', reference: '1234' } as const;
    const input = { requestId, receivableId, amount: owed, tender };
    await this.#ask(
      booth,
      requested('collect', 'receivables.collect', input, (answer) => ({
        rows: [
          {
            table: 'receivable_collections',
            id: answer.collectionId,
            is: {
              request_id: requestId,
              receivable_id: receivableId,
              amount: answer.amount,
              rounding: answer.rounding,
              number: answer.number,
            },
          },
        ],
        told: [`receivable.collected ${answer.collectionId}`],
      })),
    );
  }

  async #freeExit(booth: BoothProcess): Promise<void> {
    const sessionId = this.#somebody();
    if (sessionId === null) return;
    const charge = await this.#quote(booth, sessionId);
    if (charge === null) return;
    const requestId = crypto.randomUUID();
    const { quotedAt } = charge;
    const input = { requestId, sessionId, quotedAt, reason: 'ambulancia', lostTicket: null };
    await this.#ask(
      booth,
      requested('pay', 'payments.freeExit', input, (answer) =>
        paymentEffect(answer, requestId, sessionId),
      ),
    );
  }

  async #undo(booth: BoothProcess): Promise<void> {
    const sessionId = this.#inside.pop();
    if (sessionId === undefined) return;
    const end = {
      table: 'sessions',
      id: sessionId,
      column: 'status',
      ended: (status: unknown) => status === 'voided',
      told: 'session.voided',
    } as const;
    const known = this.#known().get('sessions', sessionId);
    if (known?.['status'] !== 'open') return;
    await this.#ask(
      booth,
      ending('sessions.undoCheckIn', { sessionId }, end, () => ({ status: 'voided' })),
    );
  }

  async #moveCash(booth: BoothProcess): Promise<void> {
    const kind = this.#random.pick(['paid_in', 'paid_out', 'safe_drop'] as const);
    const amount = this.#random.int(1, 20) * 500;
    const requestId = crypto.randomUUID();
    const operation = requested(
      'moveCash',
      'shifts.moveCash',
      { kind, amount, reason: 'sencillo', requestId },
      () => ({ rows: [], told: [] }),
    );
    // The answer does not tell its id: the row is looked for, and must be there.
    const done = await this.#ask(booth, operation);
    if (done) {
      this.#known().mustBeThere(operation.doubt);
    }
  }

  async #count(booth: BoothProcess): Promise<void> {
    const shift = this.#shift;
    if (shift === null) return;
    const count = piecesOf(this.#random, this.#random.int(40, 90) * 1000);
    const told = `shift.counted ${shift.shiftId}`;
    const done = await this.#ask(booth, counted('shifts.submitCount', { count }, told));
    if (done) this.#shift = { ...shift, counted: true };
  }

  async #closeShift(booth: BoothProcess): Promise<void> {
    const shift = this.#shift;
    if (shift === null) return;
    const end = {
      table: 'shifts',
      id: shift.shiftId,
      column: 'z_number',
      ended: (number: unknown) => number !== null,
      told: 'shift.closed',
    } as const;
    const input = { explanation: 'se contó a ojo' };
    const done = await this.#ask(
      booth,
      ending('shifts.close', input, end, ({ zNumber, expected, counted: money }) => ({
        z_number: zNumber,
        expected_amount: expected,
        counted_amount: money,
      })),
    );
    this.#shift = done ? null : await booth.call('shifts.current', {});
    if (done) await this.#closeDays(booth);
  }

  /** Those that are over, as long as no shift of them is open. */
  async #closeDays(booth: BoothProcess): Promise<void> {
    const { waiting } = await booth.call('days.overview', {});
    for (const date of waiting) {
      const input = { date, note: '', acceptFaults: false };
      const rule = {
        table: 'day_closings',
        columns: ['business_date'],
        told: 'day.closed',
      } as const;
      const done = await this.#ask(
        booth,
        beginning('days.close', input, rule, ({ closingId, auditHead }) => ({
          id: closingId,
          is: { business_date: date, audit_head: auditHead },
        })),
      );
      if (!done) return;
    }
  }
}

function paymentEffect(
  paid: {
    paymentId: string;
    amount: number;
    rounding: number;
    receiptNumber: string;
    paidAt: number;
  },
  requestId: string,
  sessionId: string,
) {
  return {
    rows: [
      {
        table: 'payments',
        id: paid.paymentId,
        is: {
          request_id: requestId,
          session_id: sessionId,
          amount: paid.amount,
          rounding: paid.rounding,
          receipt_number: paid.receiptNumber,
          paid_at: paid.paidAt,
        },
      },
      { table: 'sessions', id: sessionId, is: { status: 'closed' } },
    ],
    told: [`payment.made ${paid.paymentId}`],
  } as const;
}

function reversalEffect(
  reversed: { reversalId: string; amount: number; cash: number },
  requestId: string,
  paymentId: string,
  kind: 'void' | 'refund',
) {
  const { reversalId: id, amount, cash } = reversed;
  return {
    rows: [
      {
        table: 'payment_reversals',
        id,
        is: { request_id: requestId, payment_id: paymentId, kind, amount, cash_amount: cash },
      },
    ],
    told: [`payment.${kind === 'void' ? 'voided' : 'refunded'} ${paymentId}`],
  } as const;
}
