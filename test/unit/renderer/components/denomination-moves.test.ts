import {
  COINS,
  NOTES,
  denominationAfter,
  readPieces,
} from '@renderer/components/denomination-moves';
import { DENOMINATIONS } from '@shared/kernel/denominations';
import type { Denomination } from '@shared/kernel/denominations';
import { describe, expect, test } from 'vitest';

describe('moving in the grid of denominations', () => {
  test('notes and coins are all there are', () => {
    expect([...NOTES, ...COINS]).toEqual([...DENOMINATIONS]);
  });

  test('Enter walks all of them once and then leads out', () => {
    const walked: Denomination[] = [20000];
    for (let next = denominationAfter(20000, 'Enter'); next;) {
      walked.push(next);
      next = denominationAfter(next, 'Enter');
    }
    expect(walked).toEqual([...DENOMINATIONS]);
  });

  test('up undoes down', () => {
    expect(denominationAfter(1000, 'ArrowDown')).toBe(500);
    expect(denominationAfter(500, 'ArrowUp')).toBe(1000);
    expect(denominationAfter(20000, 'ArrowUp')).toBeNull();
  });

  test('left and right cross to the same row, or the last one', () => {
    expect(denominationAfter(10000, 'ArrowRight')).toBe(100);
    expect(denominationAfter(100, 'ArrowLeft')).toBe(10000);
    expect(denominationAfter(1000, 'ArrowRight')).toBe(10);
    expect(denominationAfter(20000, 'ArrowLeft')).toBeNull();
    expect(denominationAfter(500, 'ArrowRight')).toBeNull();
  });

  test('other keys lead nowhere', () => expect(denominationAfter(5000, '7')).toBeNull());
});

describe('pieces as typed', () => {
  test.each([
    ['', undefined],
    ['0', 0],
    ['007', 7],
    ['1.2x3', 123],
    ['-4', 4],
    ['1234567', 12345],
  ])('%o is %o', (text, pieces) => expect(readPieces(text)).toBe(pieces));
});
