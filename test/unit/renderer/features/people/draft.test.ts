import { expect, test } from 'vitest';
import {
  digits,
  isChanged,
  isName,
  isPinReady,
  isUsername,
  pinsDiffer,
} from '@renderer/features/people/draft';

test('names need two letters, user names what main takes', () => {
  expect([' a ', 'Jo'].map(isName)).toEqual([false, true]);
  expect(['jperez', 'j.perez-2', '2j', 'J', 'j', ''].map(isUsername)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('a PIN is ready when both are the same; a difference is told only when both are whole', () => {
  expect(isPinReady({ pin: '7194', again: '7194' })).toBe(true);
  expect(isPinReady({ pin: '719', again: '719' })).toBe(false);
  expect(pinsDiffer({ pin: '7194', again: '71' })).toBe(false);
  expect(pinsDiffer({ pin: '7194', again: '7195' })).toBe(true);
  expect(digits('71a94 123456')).toBe('71941234');
});

test('spaces around a name are no change', () => {
  const saved = { displayName: 'Juana', username: 'juana', roleId: 'o' };
  expect(isChanged({ ...saved, displayName: ' Juana ' }, saved)).toBe(false);
  expect(isChanged({ ...saved, roleId: 'a' }, saved)).toBe(true);
});
