import { skewTone } from '@hq/web/features/terminals/skew';
import { expect, test } from 'vitest';

test.each([
  [0, 'good'],
  [-29_000, 'good'],
  [31_000, 'attention'],
  [-299_000, 'attention'],
  [301_000, 'trouble'],
] as const)('a clock off by %i ms is %s', (skew, tone) => {
  expect(skewTone(skew)).toBe(tone);
});
