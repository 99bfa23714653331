import { isAppError } from '@shared/kernel/errors';
import { localMinuteOfDay } from '@shared/kernel/time';
import type { Actor } from '@main/core/actor';
import { checkIn, undoCheckIn } from '@main/features/parking/index';
import { leave } from './exits';
import { mistyped, newVisitor } from './plates';
import type { Visitor } from './plates';
import { stayLength } from './traffic';
import { pass, whenManned } from './world';
import type { World } from './world';

const RETURNING = 0.55;
const SLIP = 0.012;

/** Somebody who is not inside already: often one who came before. */
function nextVisitor(world: World): Visitor {
  const { random, known, inside } = world;
  if (known.length > 0 && random.chance(RETURNING)) {
    // Squared: a few come nearly every day, most now and then.
    const visitor = known[Math.floor(random.next() ** 2 * known.length)];
    if (visitor && !inside.has(visitor.plate)) return visitor;
  }
  const visitor = newVisitor(random);
  if (inside.has(visitor.plate)) return nextVisitor(world);
  known.push(visitor);
  return visitor;
}

function letIn(world: World, operator: Actor, visitor: Visitor): string {
  const { core, ports } = world;
  const requestId = core.ids.next(core.clock.now());
  return checkIn(core, ports, operator, { ...visitor, spotId: null, requestId }).stay.sessionId;
}

/** The plate was typed wrong, seen on the ticket, and taken back within the minute. */
function slip(world: World, operator: Actor, visitor: Visitor): void {
  const plate = mistyped(visitor.plate);
  if (world.inside.has(plate)) return;
  const sessionId = letIn(world, operator, { ...visitor, plate });
  pass(world, world.random.int(10, 45));
  undoCheckIn(world.core, world.ports, operator, sessionId);
  pass(world, world.random.int(3, 8));
}

/** A car comes to the barrier. */
export function arrive(world: World): void {
  whenManned(world, (operator) => {
    const { random, core } = world;
    const visitor = nextVisitor(world);
    pass(world, random.int(2, 6));
    try {
      if (random.chance(SLIP)) slip(world, operator, visitor);
      const sessionId = letIn(world, operator, visitor);
      world.inside.add(visitor.plate);
      const now = core.clock.now();
      const stays = stayLength(random, localMinuteOfDay(now, world.zone));
      world.agenda.add(now + stays, () => leave(world, { sessionId, plate: visitor.plate }));
    } catch (error) {
      if (!isAppError(error) || error.code !== 'NO_FREE_SPOT') throw error;
      world.turnedAway += 1;
    }
  });
}
