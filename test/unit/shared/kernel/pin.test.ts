import { isWeakPin } from '@shared/kernel/pin';
import { expect, test } from 'vitest';

test.each(['0000', '11111111', '1234', '4321', '23456', '987654'])('%s is guessed first', (pin) => {
  expect(isWeakPin(pin)).toBe(true);
});

test.each(['2580', '1235', '1224', '13579', '0812'])('%s is accepted', (pin) => {
  expect(isWeakPin(pin)).toBe(false);
});
