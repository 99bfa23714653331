import { pace } from '@hq/live/pace';
import type { Schedule } from '@hq/live/pace';
import { expect, it } from 'vitest';

/** Time that passes when told. */
function clockwork(): { schedule: Schedule; pass(): void; waiting(): number } {
  let work: (() => void)[] = [];
  return {
    schedule: (next, ms) => {
      expect(ms).toBe(250);
      work.push(next);
      return () => {
        work = work.filter((known) => known !== next);
      };
    },
    pass: () => {
      const due = work;
      work = [];
      for (const each of due) each();
    },
    waiting: () => work.length,
  };
}

it('tells the first at once and what follows together, each site once', () => {
  const told: string[][] = [];
  const { schedule, pass, waiting } = clockwork();
  const paced = pace(250, (sites) => told.push([...sites]), schedule);
  paced.touch('a');
  expect(told).toEqual([['a']]);
  for (const site of ['a', 'b', 'a', 'b']) paced.touch(site);
  expect(told).toEqual([['a']]);
  pass();
  expect(told).toEqual([['a'], ['a', 'b']]);
  pass();
  expect(told).toHaveLength(2);
  expect(waiting()).toBe(0);
  paced.touch('c');
  expect(told.at(-1)).toEqual(['c']);
});

it('tells nothing any more once it is stopped', () => {
  const told: string[][] = [];
  const { schedule, waiting } = clockwork();
  const paced = pace(250, (sites) => told.push([...sites]), schedule);
  paced.touch('a');
  paced.touch('b');
  paced.stop();
  expect(waiting()).toBe(0);
  expect(told).toEqual([['a']]);
});
