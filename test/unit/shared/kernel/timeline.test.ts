import { refuseBegun, startOf, stateOf } from '@shared/kernel/timeline';
import { describe, expect, test } from 'vitest';

const row = (
  validFrom: number,
  validTo: number | null = null,
  withdrawnAt: number | null = null,
) => ({
  validFrom,
  validTo,
  withdrawnAt,
});
const refused = (code: string, details: object) => expect.objectContaining({ code, details });

test.each([
  [row(10), 'current'],
  [row(11), 'scheduled'],
  [row(9, 11), 'current'],
  [row(9, 10), 'past'],
  [row(1, 9), 'past'],
  [row(11, null, 5), 'withdrawn'],
  [row(1, 9, 0), 'withdrawn'],
] as const)('%o is %s at 10', (period, state) => {
  expect(stateOf(period, 10)).toBe(state);
});

describe('a change begins', () => {
  test('at once or later, never before', () => {
    expect(startOf(null, undefined, 10)).toBe(10);
    expect(startOf(10, undefined, 10)).toBe(10);
    expect(startOf(20, row(19), 10)).toBe(20);
    expect(() => startOf(9, undefined, 10)).toThrow(
      refused('CHANGE_IN_THE_PAST', { validFrom: 9 }),
    );
  });

  test('after the newest one', () => {
    for (const scheduledFrom of [20, 21]) {
      expect(() => startOf(20, row(scheduledFrom), 10)).toThrow(
        refused('TARIFF_OVERLAP', { scheduledFrom }),
      );
    }
  });
});

test('only what has not begun and is not withdrawn may be withdrawn', () => {
  expect(() => refuseBegun(row(11), 10)).not.toThrow();
  expect(() => refuseBegun(row(10), 10)).toThrow(refused('CHANGE_BEGUN', { validFrom: 10 }));
  expect(() => refuseBegun(row(11, null, 3), 10)).toThrow(refused('CONFLICT', { withdrawnAt: 3 }));
});
