import type { Actor } from '@main/core/actor';
import { moveCash } from '@main/features/shifts/index';
import type { World } from './world';

const TOO_MUCH = 180_000;
const KEPT = 60_000;
const PETTY_CASH = 0.002;
const CHANGE_BROUGHT = 0.0008;

type Purchase = readonly [reason: string, price: number];

const PURCHASES: readonly [Purchase, ...Purchase[]] = [
  ['Rollos de papel térmico', 8_990],
  ['Útiles de aseo', 5_490],
  ['Colación del turno', 6_500],
  ['Pilas para el control del portón', 3_990],
];

/** Too much in the drawer goes to the safe; now and then something is bought or change is brought. */
export function relieveDrawer(world: World, operator: Actor): void {
  const { shift, random } = world;
  if (!shift) return;
  if (shift.drawer > TOO_MUCH) {
    const amount = Math.floor((shift.drawer - KEPT) / 10_000) * 10_000;
    move(world, operator, 'safe_drop', amount, 'Retiro a caja fuerte');
  }
  if (random.chance(PETTY_CASH)) {
    const [reason, price] = random.pick(PURCHASES);
    if (shift.drawer >= price) move(world, operator, 'paid_out', price, reason);
  }
  if (random.chance(CHANGE_BROUGHT)) {
    move(world, operator, 'paid_in', random.int(1, 4) * 10_000, 'Sencillo traído del banco');
  }
}

function move(
  world: World,
  operator: Actor,
  kind: 'paid_in' | 'paid_out' | 'safe_drop',
  amount: number,
  reason: string,
): void {
  const { core, ports, shift } = world;
  const requestId = core.ids.next(core.clock.now());
  moveCash(core, ports, operator, { kind, amount, reason, requestId });
  if (shift) shift.drawer += kind === 'paid_in' ? amount : -amount;
}
