import { expect, test } from 'vitest';
import { checkStatus, isStatusByte } from '@main/features/receipts/transports/status';

test('knows a status byte by its fixed bits', () => {
  expect([0x12, 0x1a, 0x72, 0x16, 0x32].every(isStatusByte)).toBe(true);
  expect([0x00, 0x10, 0x13, 0x92, 0xff, 0x41].some(isStatusByte)).toBe(false);
});

test('nothing against printing: ready, near the end of the roll, or no answer', () => {
  expect(() => checkStatus({ printer: 0x12, offline: 0x12, paper: 0x12 })).not.toThrow();
  expect(() => checkStatus({ printer: 0x12, offline: 0x12, paper: 0x1e })).not.toThrow();
  expect(() => checkStatus({})).not.toThrow();
});

test('no paper is said before off-line, because it is the reason', () => {
  expect(() => checkStatus({ printer: 0x1a, offline: 0x32, paper: 0x72 })).toThrow('NO_PAPER');
  expect(() => checkStatus({ printer: 0x1a, offline: 0x32 })).toThrow('NO_PAPER');
});
