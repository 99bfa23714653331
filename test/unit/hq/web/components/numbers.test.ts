import { change, changeText, percent, whole } from '@hq/web/components/numbers';
import { expect, test } from 'vitest';

test('numbers are written as Chile writes them', () => {
  expect(whole(12_350)).toBe('12.350');
  expect(whole(-3)).toBe('−3');
  expect(percent(12.345)).toBe('12,3 %');
  expect(percent(-0.04)).toBe('0,0 %');
  expect(percent(1234.56)).toBe('1.234,6 %');
});

test('a change is told against what was, and not where there was nothing', () => {
  expect(changeText(change(150, 100))).toBe('+50,0 %');
  expect(changeText(change(50, 100))).toBe('−50,0 %');
  expect(changeText(change(100, 100))).toBe('0,0 %');
  expect(changeText(change(100, 0))).toBe('—');
  expect(changeText(change(50, -100))).toBe('+150,0 %');
});
