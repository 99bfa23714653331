import { shortDuration } from '@renderer/features/operator/map/elapsed';
import { expect, test } from 'vitest';

test.each([
  [0, '0 min'],
  [59, '59 min'],
  [60, '1 h 00'],
  [134, '2 h 14'],
  [1439, '23 h 59'],
  [1440, '1 d 0 h'],
  [1631, '1 d 3 h'],
  [-5, '0 min'],
])('%i minutes read %j', (minutes, text) => {
  expect(shortDuration(minutes)).toBe(text);
});
