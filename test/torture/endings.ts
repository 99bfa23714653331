import type { Random } from '@cli/simulate/random';
import { CALLS, FILES } from './disk/faulty-disk';
import type { Fault } from './disk/faulty-disk';

/** When the end comes: after so many operations and a moment, or by what the disk does before that. */
export interface EndAtWork {
  readonly operations: number;
  readonly afterMs: number;
  readonly fault?: Fault;
}

export interface EndWhileOpening {
  readonly afterMs: number;
  readonly fault?: Fault;
}

/** @param disk whether there is one below that does as it is told */
export function endAtWork(random: Random, disk: boolean): EndAtWork {
  if (!disk || random.chance(0.35)) {
    return { operations: random.int(0, 50), afterMs: random.int(0, 25) };
  }
  if (random.chance(0.2)) {
    return { operations: random.int(10, 50), afterMs: 0, fault: trouble(random) };
  }
  return { operations: 60, afterMs: 0, fault: dying(random, random.pick([10, 100, 800])) };
}

export function endWhileOpening(random: Random, disk: boolean): EndWhileOpening {
  if (!disk || random.chance(0.4)) return { afterMs: random.int(20, 400) };
  return { afterMs: 1500, fault: dying(random, random.pick([5, 40, 300])) };
}

/** The end comes at the Nth call, before, after, or in the middle of it. */
export function dying(random: Random, most: number): Fault {
  return {
    action: random.pick(['dieBefore', 'dieAfter', 'dieTorn'] as const),
    calls: random.pick([CALLS.write, CALLS.flush, CALLS.name | CALLS.resize, 15]),
    files: random.pick([FILES.log, FILES.all, FILES.data | FILES.other]),
    pass: random.int(0, most),
    times: 1,
  };
}

/** A disk that is full or fails, for a while or until the end. */
function trouble(random: Random): Fault {
  return {
    action: random.pick(['full', 'broken', 'short'] as const),
    calls: random.pick([CALLS.write, CALLS.flush, CALLS.resize, CALLS.write | CALLS.flush]),
    files: random.pick([FILES.data, FILES.log, FILES.log, FILES.all, FILES.all]),
    pass: random.int(0, 60),
    times: random.pick([1, 2, 20, -1]),
  };
}
