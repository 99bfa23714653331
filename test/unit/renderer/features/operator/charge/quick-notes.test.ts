import { quickNotes } from '@renderer/features/operator/charge/quick-notes';
import { expect, test } from 'vitest';

test.each([
  [3620, [5000, 10000, 20000]],
  [450, [1000, 2000, 5000]],
  [1050, [2000, 5000, 10000]],
  [12350, [13000, 15000, 20000]],
  [35000, [40000]],
  [20000, []],
  [0, []],
])('for %i pesos: %j', (due, notes) => {
  expect(quickNotes(due)).toEqual(notes);
});

test('every proposal covers the amount and is not the exact sum', () => {
  for (let due = 10; due <= 120_000; due += 370) {
    const notes = quickNotes(due);
    expect(notes.length).toBeLessThanOrEqual(3);
    for (const note of notes) expect(note).toBeGreaterThan(due);
    expect([...notes].toSorted((a, b) => a - b)).toEqual(notes);
  }
});
