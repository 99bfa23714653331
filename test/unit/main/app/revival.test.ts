import { reviveAfter } from '@main/app/revival';
import { expect, test } from 'vitest';

/** Waits that a page gets which dies at these instants. */
function waits(instants: readonly number[]): number[] {
  let deaths: readonly number[] = [];
  return instants.map((at) => {
    const next = reviveAfter(deaths, at);
    deaths = next.deaths;
    return next.waitMs;
  });
}

test('a page that dies now and then comes back at once', () => {
  expect(waits([0, 70_000, 140_000, 210_000])).toEqual([0, 0, 0, 0]);
});

test('one that dies again and again is given a pause, so that the PC stays usable', () => {
  expect(waits([0, 1, 2, 3, 4, 5, 6])).toEqual([0, 0, 0, 0, 0, 10_000, 10_000]);
});

test('what is long ago is forgotten', () => {
  expect(waits([0, 1, 2, 3, 4, 61_000])).toEqual([0, 0, 0, 0, 0, 0]);
});
