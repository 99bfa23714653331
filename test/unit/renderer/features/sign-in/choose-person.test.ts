import { personByKey } from '@renderer/features/sign-in/choose-person';
import { expect, test } from 'vitest';

const people = ['Marcela', 'Diego', 'Ñusta', 'Mario'].map((displayName, i) => ({
  userId: String(i),
  displayName,
}));
const key = (pressed: string, current: string | null = '0', columns = 1) =>
  personByKey(pressed, people, current, columns);

test('digits are the number of the tile', () => {
  expect(key('2')).toBe('1');
  expect(key('9')).toBeNull();
  expect(key('0')).toBeNull();
});

test('a letter goes to the next name that begins with it, around', () => {
  expect(key('m')).toBe('3');
  expect(key('M', '3')).toBe('0');
  expect(key('ñ')).toBe('2');
  expect(key('x')).toBeNull();
});

test('arrows step within the list, up and down by rows', () => {
  expect(key('ArrowDown')).toBe('1');
  expect(key('ArrowDown', '0', 2)).toBe('2');
  expect(key('ArrowRight', '0', 2)).toBe('1');
  expect(key('ArrowUp')).toBeNull();
  expect(key('ArrowDown', '3')).toBeNull();
});

test('from nobody, an arrow chooses the first', () => expect(key('ArrowDown', null)).toBe('0'));
test('other keys choose nobody', () => expect(key('Enter')).toBeNull());
