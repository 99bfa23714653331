/** `back`: behind the last recorded instant. `jumped`: moved against the monotonic clock. */
export type ClockState = 'ok' | 'back' | 'jumped';

/** The only source of "now". Never goes backwards while the program runs. */
export interface Clock {
  /** UTC epoch milliseconds. */
  now(): number;
  state(): ClockState;
}

export interface TimeSources {
  /** The PC's wall clock, UTC epoch milliseconds. */
  readonly wall: () => number;
  /** Milliseconds since an arbitrary start; never jumps. */
  readonly monotonic: () => number;
}

/** A clock may drift or be corrected by so much without anybody needing to know. */
export const TOLERATED_JUMP_MS = 2 * 60_000;

/** A leap (a PC that slept does one too) is shown so long; the audit keeps it. */
const JUMP_SHOWN_MS = 60 * 60_000;

/**
 * A wall clock that lies is noticed (law of the data 6): when it falls behind what was already
 * recorded, time goes on by the monotonic clock from there, so no stay is ever negative; when it leaps
 * ahead it is believed, but said.
 *
 * @param lastRecorded the newest instant in the database, 0 when empty
 * @param onChange told of every change of state, so that it can be recorded; not while a caller of
 * `now` is on the stack
 */
export function guardedClock(
  sources: TimeSources,
  lastRecorded: number,
  onChange: (state: ClockState) => void = () => {},
): Clock {
  const started = sources.wall();
  let issued = Math.max(lastRecorded, started);
  let observed = sources.monotonic();
  let state: ClockState = 'ok';
  let jumpedAt = 0;

  function become(next: ClockState): void {
    if (next === state) return;
    state = next;
    setImmediate(onChange, next);
  }

  if (started + TOLERATED_JUMP_MS < lastRecorded) become('back');

  function observe(): number {
    const wall = sources.wall();
    const monotonic = sources.monotonic();
    // Kept with its fraction: asked many times within a millisecond, time still goes on.
    const expected = issued + Math.max(0, monotonic - observed);
    observed = monotonic;
    if (wall + TOLERATED_JUMP_MS < issued) become('back');
    // Against the time that was told: a clock that is put right again is no leap.
    else if (wall - expected > TOLERATED_JUMP_MS) {
      jumpedAt = monotonic;
      become('jumped');
    } else if (state === 'back' || monotonic - jumpedAt > JUMP_SHOWN_MS) become('ok');
    issued = wall >= issued ? wall : expected;
    return Math.floor(issued);
  }

  return { now: observe, state: () => (observe(), state) };
}

/** A clock that stands where it is put, for simulations and tests. */
export function manualClock(start: number): Clock & { set(now: number): void } {
  let current = start;
  return {
    now: () => current,
    state: () => 'ok',
    set: (now) => {
      current = now;
    },
  };
}
