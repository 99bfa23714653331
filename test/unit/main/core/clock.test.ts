import { TOLERATED_JUMP_MS, guardedClock } from '@main/core/clock';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const HOUR = 3_600_000;
const START = Date.parse('2026-11-20T11:00:00Z');

/** A PC whose wall clock can be set by hand while its monotonic clock goes on. */
function pc(wall = START) {
  const at = { wall, monotonic: 5_000 };
  return {
    sources: { wall: () => at.wall, monotonic: () => at.monotonic },
    pass: (ms: number) => {
      at.wall += ms;
      at.monotonic += ms;
    },
    setBy: (ms: number) => {
      at.wall += ms;
    },
  };
}

test('an honest clock is believed', () => {
  const machine = pc();
  const clock = guardedClock(machine.sources, START - HOUR);
  machine.pass(HOUR);
  expect(clock.now()).toBe(START + HOUR);
  expect(clock.state()).toBe('ok');
});

describe('a clock that was set back', () => {
  test('is noticed; time goes on by the monotonic clock', () => {
    const machine = pc();
    const clock = guardedClock(machine.sources, 0);
    clock.now();
    machine.setBy(-24 * HOUR);
    machine.pass(HOUR);
    expect(clock.now()).toBe(START + HOUR);
    expect(clock.state()).toBe('back');
  });

  test('and put right again is believed again', () => {
    const machine = pc();
    const clock = guardedClock(machine.sources, 0);
    clock.now();
    machine.setBy(-HOUR);
    expect(clock.state()).toBe('back');
    machine.setBy(HOUR);
    machine.pass(1000);
    expect(clock.now()).toBe(START + 1000);
    expect(clock.state()).toBe('ok');
  });

  test('by a small correction is nobody’s concern, and still never runs backwards', () => {
    const machine = pc();
    const clock = guardedClock(machine.sources, 0);
    const before = clock.now();
    machine.setBy(-TOLERATED_JUMP_MS);
    expect(clock.now()).toBeGreaterThanOrEqual(before);
    expect(clock.state()).toBe('ok');
  });
});

test('a leap ahead is believed, but said', () => {
  const machine = pc();
  const clock = guardedClock(machine.sources, 0);
  machine.pass(1000);
  expect(clock.state()).toBe('ok');
  machine.setBy(HOUR);
  expect(clock.now()).toBe(START + 1000 + HOUR);
  expect(clock.state()).toBe('jumped');
  machine.pass(HOUR);
  expect(clock.state()).toBe('jumped');
  machine.pass(1000);
  expect(clock.state()).toBe('ok');
});

test('a restart behind the last recorded instant goes on from it', () => {
  const recorded = START + 24 * HOUR;
  const machine = pc();
  const clock = guardedClock(machine.sources, recorded);
  expect(clock.state()).toBe('back');
  machine.pass(HOUR);
  expect(clock.now()).toBe(recorded + HOUR);
});

test('asked a thousand times within a millisecond, time still goes on', () => {
  const machine = pc();
  const clock = guardedClock(machine.sources, START + HOUR);
  const first = clock.now();
  for (let i = 0; i < 1000; i += 1) {
    machine.pass(0.5);
    clock.now();
  }
  expect(clock.now()).toBe(first + 500);
});

test('whatever happens to the wall clock, instants are whole and never go backwards', () => {
  const event = fc.oneof(
    fc.record({
      kind: fc.constant('pass' as const),
      ms: fc.double({ min: 0, max: HOUR, noNaN: true }),
    }),
    fc.record({
      kind: fc.constant('set' as const),
      ms: fc.integer({ min: -48 * HOUR, max: 48 * HOUR }),
    }),
  );
  fc.assert(
    fc.property(fc.array(event), fc.nat(START * 2), (events, recorded) => {
      const machine = pc();
      const clock = guardedClock(machine.sources, recorded);
      let last = clock.now();
      for (const { kind, ms } of events) {
        if (kind === 'pass') machine.pass(Math.floor(ms));
        else machine.setBy(ms);
        const now = clock.now();
        expect(Number.isSafeInteger(now)).toBe(true);
        expect(now).toBeGreaterThanOrEqual(last);
        last = now;
      }
    }),
  );
});
