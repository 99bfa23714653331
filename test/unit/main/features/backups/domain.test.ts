import { expect, test } from 'vitest';
import { UNKNOWN_STEP, newBeginning } from '@main/features/backups/domain';

const backup = {
  epoch: 2,
  numbers: new Map([
    ['ticket', 100],
    ['z', 4],
  ]),
};

test('nothing is stepped over when nothing was given out since', () => {
  expect(newBeginning(backup, backup)).toEqual({ epoch: 3, skipped: [] });
});

test('numbers given out since are stepped over, also of a series the backup did not have', () => {
  const replaced = {
    epoch: 5,
    numbers: new Map([
      ['ticket', 130],
      ['z', 4],
      ['receipt', 9],
    ]),
  };
  expect(newBeginning(backup, replaced)).toEqual({
    epoch: 6,
    skipped: [
      { name: 'receipt', from: 1, to: 9 },
      { name: 'ticket', from: 101, to: 130 },
    ],
  });
});

test('a file older than the backup does not set it back', () => {
  const replaced = { epoch: 1, numbers: new Map([['ticket', 10]]) };
  expect(newBeginning(backup, replaced)).toEqual({ epoch: 3, skipped: [] });
});

test('what cannot be known is stepped over generously', () => {
  expect(newBeginning(backup, null)).toEqual({
    epoch: 2 + UNKNOWN_STEP,
    skipped: [
      { name: 'ticket', from: 101, to: 100 + UNKNOWN_STEP },
      { name: 'z', from: 5, to: 4 + UNKNOWN_STEP },
    ],
  });
});
