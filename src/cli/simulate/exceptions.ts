import type { RefundMethod } from '@shared/contracts/payments';
import { MINUTE_MS } from '@shared/kernel/time';
import type { Actor } from '@main/core/actor';
import {
  chargeAt,
  collect,
  freeExit,
  paymentById,
  paymentMoney,
  promisePayment,
  receivableById,
  refundPayment,
  waysBack,
} from '@main/features/payments/index';
import { pass, whenManned } from './world';
import type { World } from './world';

export const REFUNDED = 0.004;
const IN_PART = 0.4;
const NEVER_PAID = 0.15;

const FREE_REASONS = [
  'Ambulancia en servicio',
  'Falla del portón, cliente esperó 20 minutos',
  'Invitado de administración',
] as const;

const REFUND_REASONS = [
  'Se cobró la tarifa de otro vehículo',
  'Cliente presentó después su convenio',
  'Cobrado dos veces en el terminal bancario',
] as const;

type Debtor = readonly [name: string, rut: string | null];

const DEBTORS: readonly [Debtor, ...Debtor[]] = [
  ['Carla Reyes Pino', '12345678-5'],
  ['Jorge Molina Díaz', '11111111-1'],
  ['Tamara Ortiz Vera', null],
];

/** Somebody leaves without paying, by the supervisor's word. */
export function leaveFree(world: World, operator: Actor, sessionId: string): void {
  const { core, ports, random, supervisor } = world;
  pass(world, random.int(30, 90));
  const now = core.clock.now();
  const requestId = core.ids.next(now);
  const reason = random.pick(FREE_REASONS);
  const request = { requestId, sessionId, quotedAt: now, reason, lostTicket: null };
  freeExit(core, ports, operator, supervisor.userId, request);
}

/** The money does not reach: part of it in cash, the rest promised. False for a stay too cheap for it. */
export function leaveOwing(world: World, operator: Actor, sessionId: string): boolean {
  const { core, ports, random, supervisor, agenda } = world;
  const quotedAt = core.clock.now();
  const { amount } = chargeAt(core.db, sessionId, null, quotedAt);
  if (amount < 1000) return false;
  pass(world, random.int(60, 150));
  const now = core.clock.now();
  const part = Math.floor((amount * random.int(0, 60)) / 1000) * 10;
  const [name, rut] = random.pick(DEBTORS);
  const promised = promisePayment(core, ports, operator, supervisor.userId, {
    requestId: core.ids.next(now),
    sessionId,
    quotedAt,
    agreementId: null,
    tenders: part > 0 ? [{ method: 'cash', received: part }] : [],
    lostTicket: null,
    debtor: { name, rut, phone: '+56 9 5555 1234', dueDate: null },
    reason: 'Tarjeta sin saldo y efectivo insuficiente',
  });
  if (world.shift) world.shift.drawer += part;
  if (random.chance(NEVER_PAID)) return true;
  const { receivableId } = promised;
  agenda.add(now + random.int(60, 20_000) * MINUTE_MS, () => payDebt(world, receivableId));
  return true;
}

/** Half of it now and the rest another day, or all at once. */
function payDebt(world: World, receivableId: string): void {
  whenManned(world, (operator) => {
    const { core, ports, random, agenda } = world;
    const owed = receivableById(core.db, receivableId)?.owed ?? 0;
    if (owed === 0) return;
    const amount = random.chance(IN_PART) ? Math.ceil(owed / 2) : owed;
    const now = core.clock.now();
    const inCash = random.chance(0.6);
    const tender = inCash
      ? ({ method: 'cash', received: Math.ceil(amount / 1000) * 1000 } as const)
      : ({ method: 'debit', reference: String(random.int(100_000, 999_999)) } as const);
    const requestId = core.ids.next(now);
    const done = collect(core, ports, operator, { requestId, receivableId, amount, tender });
    if (world.shift && inCash) world.shift.drawer += amount + done.rounding;
    if (done.owed > 0) {
      agenda.add(now + random.int(60, 10_000) * MINUTE_MS, () => payDebt(world, receivableId));
    }
  });
}

/** The customer comes back another day, and gets all or part of it by a way there is. */
export function planRefund(world: World, paymentId: string): void {
  const { core, agenda, random } = world;
  const at = core.clock.now() + random.int(5, 12_000) * MINUTE_MS;
  agenda.add(at, () => whenManned(world, (operator) => refund(world, operator, paymentId)));
}

function refund(world: World, operator: Actor, paymentId: string): void {
  const { core, ports, random, supervisor, shift } = world;
  const payment = paymentById(core.db, paymentId);
  if (!payment || !shift) return;
  const [first, ...others] = waysBack(paymentMoney(core.db, payment));
  if (!first) return;
  const { method, most } = random.pick<{ method: RefundMethod; most: number }>([first, ...others]);
  const amount = random.chance(IN_PART) ? Math.ceil(most / 3) : most;
  if (method === 'cash' && shift.drawer < amount + 10) return;
  const now = core.clock.now();
  const done = refundPayment(core, ports, operator, supervisor.userId, {
    requestId: core.ids.next(now),
    paymentId,
    method,
    amount,
    reference: method === 'cash' ? '' : `DEV${random.int(100_000, 999_999)}`,
    reason: random.pick(REFUND_REASONS),
  });
  shift.drawer -= done.cash;
}
