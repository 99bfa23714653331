import type { Paid, TenderInput } from '@shared/contracts/payments';
import { MINUTE_MS } from '@shared/kernel/time';
import type { Actor } from '@main/core/actor';
import { chargeAt, pay, voidPayment } from '@main/features/payments/index';
import { relieveDrawer } from './drawer';
import { leaveFree, leaveOwing, planRefund, REFUNDED } from './exceptions';
import { chooseTenders } from './tenders';
import { pass, whenManned } from './world';
import type { World } from './world';

const WITH_AGREEMENT = 0.11;
const LOST_TICKET = 0.007;
const VOIDED = 0.005;
const FREE = 0.004;
const OWING = 0.003;

const EVIDENCE = [
  'Cédula y permiso de circulación a su nombre',
  'Padrón del vehículo y cédula',
  'Llaves del vehículo y licencia de conducir',
  'Boleta del taller con la patente y cédula',
] as const;

const VOID_REASONS = [
  'Cobrado dos veces en el terminal bancario',
  'Convenio no aplicado, se cobra de nuevo en tienda',
  'Cliente pagó la estadía de otro vehículo',
  'Error en el medio de pago',
] as const;

interface Car {
  readonly sessionId: string;
  readonly plate: string;
}

/** A car comes to the exit, pays and goes. */
export function leave(world: World, car: Car): void {
  whenManned(world, (operator) => {
    const { random } = world;
    world.inside.delete(car.plate);
    const way = random.weighted([
      ['free', FREE],
      ['owing', OWING],
      ['paid', 1 - FREE - OWING],
    ]);
    if (way === 'free') leaveFree(world, operator, car.sessionId);
    else if (way === 'paid' || !leaveOwing(world, operator, car.sessionId)) {
      leavePaid(world, operator, car.sessionId);
    }
    relieveDrawer(world, operator);
  });
}

function leavePaid(world: World, operator: Actor, sessionId: string): void {
  const { random } = world;
  const { paid, cash } = charge(world, operator, sessionId);
  if (world.shift) world.shift.drawer += cash;
  if (random.chance(VOIDED)) planVoid(world, paid, cash);
  else if (paid.amount > 0 && random.chance(REFUNDED)) planRefund(world, paid.paymentId);
}

function charge(
  world: World,
  operator: Actor,
  sessionId: string,
): { readonly paid: Paid; readonly cash: number } {
  const { core, ports, random } = world;
  const [first, ...others] = world.agreements;
  const agreement = first && random.chance(WITH_AGREEMENT) ? random.pick([first, ...others]) : null;
  const agreementId = agreement?.agreementId ?? null;
  const quoted = chargeAt(core.db, sessionId, agreementId, core.clock.now());
  const tenders = chooseTenders(random, quoted.amount);
  const lostTicket = random.chance(LOST_TICKET) ? { evidence: random.pick(EVIDENCE) } : null;
  pass(world, lostTicket ? random.int(60, 150) : random.int(4, 22));
  const { quotedAt } = quoted;
  const requestId = core.ids.next(core.clock.now());
  const request = { requestId, sessionId, quotedAt, agreementId, tenders, lostTicket };
  const paid = pay(core, ports, operator, request);
  return { paid, cash: paid.received - paid.change - notInCash(tenders) };
}

function notInCash(tenders: readonly TenderInput[]): number {
  return tenders.reduce((sum, tender) => sum + (tender.method === 'cash' ? 0 : tender.amount), 0);
}

/** A few minutes later the supervisor voids it, if the shift that took it is still open. */
function planVoid(world: World, paid: Paid, cash: number): void {
  const { core, random } = world;
  const number = world.shift?.number;
  world.agenda.add(core.clock.now() + random.int(1, 5) * MINUTE_MS, () => {
    if (!world.shift || world.shift.number !== number) return;
    const requestId = core.ids.next(core.clock.now());
    const reason = random.pick(VOID_REASONS);
    const { supervisor, ports } = world;
    const voided = { paymentId: paid.paymentId, reason, requestId };
    // What the drawer cannot give back waits for a refund.
    if (world.shift.drawer < cash) return;
    voidPayment(core, ports, supervisor, supervisor.userId, voided);
    world.shift.drawer -= cash;
  });
}
