import { countTotal } from '@shared/kernel/denominations';
import type { Actor } from '@main/core/actor';
import { closeDay } from '@main/features/closings/index';
import { closeShift, openShift, submitCount } from '@main/features/shifts/index';
import { FLOAT, piecesOf } from './cash';
import type { Random } from './random';
import { pass } from './world';
import type { World } from './world';

const DIFFERENT = 0.16;
const MISCOUNTED = 0.05;

const EXPLANATIONS = [
  'Vuelto mal dado, se informó a supervisión',
  'Moneda quedó bajo la bandeja del cajón',
  'Cliente no esperó su vuelto',
  'No se encuentra la causa, queda en observación',
] as const;

/** Somebody opens the booth, and those who waited come up one after the other. */
export function beginShift(world: World, operator: Actor): void {
  const { core, random, agenda } = world;
  const { number } = openShift(core, operator, FLOAT);
  world.shift = { operator, number, drawer: countTotal(FLOAT) };
  for (const act of world.waiting.splice(0)) {
    agenda.add(core.clock.now() + random.int(15, 900) * 1000, act);
  }
}

function differenceOf(random: Random, drawer: number): number {
  if (!random.chance(DIFFERENT)) return 0;
  const size = random.weighted([
    [random.int(1, 20) * 10, 5],
    [random.int(1, 10) * 100, 3],
    [random.int(1, 5) * 1000, 2],
  ]);
  return random.chance(0.7) ? -Math.min(size, drawer) : size;
}

/** The blind count, sometimes twice, and the Z. */
export function endShift(world: World): void {
  const { core, ports, random, shift } = world;
  if (!shift) return;
  const { operator, drawer } = shift;
  pass(world, random.int(90, 240));
  const difference = differenceOf(random, drawer);
  const counted = drawer + difference;
  if (counted >= 1000 && random.chance(MISCOUNTED)) {
    submitCount(core, ports, operator, piecesOf(random, counted - 1000));
    pass(world, random.int(60, 150));
  }
  submitCount(core, ports, operator, piecesOf(random, counted));
  pass(world, random.int(10, 60));
  closeShift(core, ports, operator, difference === 0 ? '' : random.pick(EXPLANATIONS));
  world.shift = null;
}

/** The supervisor closes the business day, a while after its last shift. */
export function endDay(world: World, date: string): void {
  const { core, supervisor } = world;
  closeDay(core, supervisor, { date, note: '', acceptFaults: false });
}
