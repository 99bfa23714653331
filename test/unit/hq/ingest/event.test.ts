import { endStampOf, placeSaid, placeStampOf, stampOf } from '@hq/ingest/event';
import { describe, expect, test } from 'vitest';

const A = '019a0000-0000-7000-8000-00000000000a';
const B = '019a0000-0000-7000-8000-00000000000b';
const origin = (terminalId: string, epoch = 1, seq = 1) => ({ terminalId, epoch, seq });

describe('where an event stands in its site', () => {
  test('is by the clock first, then by its log, then by its booth', () => {
    const inOrder = [
      stampOf(9, origin(B, 9, 99)),
      stampOf(10, origin(B, 1, 9)),
      stampOf(10, origin(A, 1, 10)),
      stampOf(10, origin(B, 1, 10)),
      stampOf(10, origin(A, 2, 1)),
      stampOf(10, origin(A, 10, 1)),
      stampOf(Date.parse('2026-11-20T11:00:00Z'), origin(A)),
    ];
    expect(inOrder.toSorted()).toEqual(inOrder);
    expect(stampOf(10, origin(A, 2, 3))).toBe(`000000000000010.000000002.000000000003.${A}`);
  });
});

describe('what is said of a place', () => {
  test('sorts by the instant, then by the booth, then by its log', () => {
    const inOrder = [
      placeStampOf(9, origin(B)),
      placeStampOf(10, origin(A, 2, 50)),
      placeStampOf(10, origin(A, 10, 1)),
      placeStampOf(10, origin(B, 1, 1)),
      placeStampOf(10, origin(B, 1, 10)),
    ];
    expect(inOrder.toSorted()).toEqual(inOrder);
    expect(placeStampOf(10, origin(A, 2, 3))).toBe(`000000000000010.${A}.000000002.000000000003`);
  });

  test('tells when and by whom it was said, and is nothing else', () => {
    expect(placeSaid(placeStampOf(1234, origin(B, 2, 3)))).toEqual({ at: 1234, terminalId: B });
    const stamp = placeStampOf(1234, origin(B));
    for (const other of ['', `x${stamp}`, stamp.slice(1), stampOf(1234, origin(B)), `0.${A}.`]) {
      expect(placeSaid(other)).toBeNull();
    }
  });
});

test('of two ends of a stay money stands before a void, then what came first', () => {
  const early = stampOf(1, origin(A));
  const late = stampOf(2, origin(A));
  const inOrder = [
    endStampOf('closed', early),
    endStampOf('closed', late),
    endStampOf('voided', early),
    endStampOf('voided', late),
  ];
  expect(inOrder.toSorted()).toEqual(inOrder);
  expect(endStampOf('closed', early)).toBe(`0.${early}`);
});
