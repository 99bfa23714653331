import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAgenda } from '@cli/simulate/agenda';

test('everything happens in order of time, ties in the order they were planned', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (times) => {
      const agenda = createAgenda();
      const done: [at: number, order: number][] = [];
      for (const [order, at] of times.entries()) agenda.add(at, () => done.push([at, order]));
      agenda.runUntil(20, () => {});
      const planned = times.map((at, order): [number, number] => [at, order]);
      expect(done).toEqual(planned.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
    }),
  );
});

test('what is added meanwhile takes part, what lies beyond waits', () => {
  const agenda = createAgenda();
  const done: string[] = [];
  agenda.add(10, () => {
    done.push('first');
    agenda.add(15, () => done.push('added'));
    agenda.add(25, () => done.push('later'));
  });
  agenda.add(20, () => done.push('second'));
  agenda.runUntil(20, () => {});
  expect(done).toEqual(['first', 'added', 'second']);
  agenda.runUntil(30, () => {});
  expect(done.at(-1)).toBe('later');
});
