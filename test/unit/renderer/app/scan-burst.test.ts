import { ScanBurst, type BurstVerdict } from '@renderer/app/scan-burst';
import { describe, expect, test } from 'vitest';

/** Presses keys `gap` ms apart and answers the verdict of the last one. */
function press(burst: ScanBurst, keys: readonly string[], gap: number, from = 1000): BurstVerdict {
  let verdict: BurstVerdict = { kind: 'none' };
  keys.forEach((key, index) => {
    verdict = burst.press(key, from + index * gap);
  });
  return verdict;
}

describe('a scanner', () => {
  test('is known by the rhythm of its keys and its Enter', () => {
    expect(press(new ScanBurst(), [...'B-004512', 'Enter'], 8)).toEqual({
      kind: 'scan',
      text: 'B-004512',
    });
  });

  test('may hold Shift for capitals and end with Tab', () => {
    const keys = ['Shift', 'K', 'Shift', 'R', 'T', 'V', '6', '2', 'Tab'];
    expect(press(new ScanBurst(), keys, 12)).toEqual({ kind: 'scan', text: 'KRTV62' });
  });

  test('is apart from what a person typed before it', () => {
    const burst = new ScanBurst();
    press(burst, [...'KRT'], 120, 0);
    expect(press(burst, [...'B004512', 'Enter'], 5, 900)).toEqual({
      kind: 'scan',
      text: 'B004512',
    });
  });

  test('two scans one after the other are two', () => {
    const burst = new ScanBurst();
    press(burst, [...'B004512', 'Enter'], 5, 0);
    expect(press(burst, [...'B004513', 'Enter'], 5, 60)).toEqual({ kind: 'scan', text: 'B004513' });
  });

  test('says where it begins, so that what it lands in can be put back', () => {
    const burst = new ScanBurst();
    expect(burst.press('B', 0)).toEqual({ kind: 'begins' });
    expect(burst.press('0', 6)).toEqual({ kind: 'goes_on' });
    expect(burst.press('0', 400)).toEqual({ kind: 'begins' });
  });
});

describe('a person', () => {
  test.each([60, 90, 200])('typing with %i ms between keys is not a scanner', (gap) => {
    expect(press(new ScanBurst(), [...'KRTV62', 'Enter'], gap)).toEqual({ kind: 'none' });
  });

  test('rolling over keys at 40 ms is fast, not a scanner', () => {
    expect(press(new ScanBurst(), [...'KRTV62', 'Enter'], 40)).toEqual({ kind: 'none' });
  });

  test('pressing Enter some time after a burst presses it himself', () => {
    const burst = new ScanBurst();
    press(burst, [...'KRTV62'], 5, 0);
    expect(burst.press('Enter', 400)).toEqual({ kind: 'none' });
  });

  test('two quick letters and Enter are too short', () => {
    expect(press(new ScanBurst(), [...'KR', 'Enter'], 5)).toEqual({ kind: 'none' });
  });

  test('an arrow or Backspace in between breaks the burst', () => {
    const keys = [...'KRTV', 'Backspace', ...'62', 'Enter'];
    expect(press(new ScanBurst(), keys, 5)).toEqual({ kind: 'none' });
  });

  test('pasting sends no burst: Enter alone is Enter', () => {
    expect(new ScanBurst().press('Enter', 10)).toEqual({ kind: 'none' });
  });
});
