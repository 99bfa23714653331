import { expectedCash } from '@main/features/shifts/domain';
import { expect, test } from 'vitest';

const NOTHING = {
  float: 0,
  cashSales: 0,
  cashCollected: 0,
  cashReversed: 0,
  paidIn: 0,
  paidOut: 0,
  safeDrops: 0,
};

test('what the drawer should hold: what came in less what went out', () => {
  expect(expectedCash(NOTHING)).toBe(0);
  const flows = {
    float: 50_000,
    cashSales: 12_340,
    cashCollected: 1000,
    cashReversed: 2340,
    paidIn: 700,
    paidOut: 300,
    safeDrops: 20_000,
  };
  expect(expectedCash(flows)).toBe(41_400);
});

test.each([
  ['float', 1],
  ['cashSales', 1],
  ['cashCollected', 1],
  ['cashReversed', -1],
  ['paidIn', 1],
  ['paidOut', -1],
  ['safeDrops', -1],
] as const)('%s counts once, with its sign', (flow, sign) => {
  expect(expectedCash({ ...NOTHING, [flow]: 10 })).toBe(sign * 10);
});
