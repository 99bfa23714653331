import { keyOf, keycap } from '@ui/keys';
import { describe, expect, test } from 'vitest';

const stroke = (key: string, held: { ctrl?: boolean; alt?: boolean; shift?: boolean } = {}) => ({
  key,
  ctrlKey: held.ctrl ?? false,
  altKey: held.alt ?? false,
  shiftKey: held.shift ?? false,
  metaKey: false,
});

describe('the name of a stroke', () => {
  test.each([
    [stroke('F10'), 'F10'],
    [stroke('Escape'), 'Esc'],
    [stroke('Enter'), 'Enter'],
    [stroke('k', { ctrl: true }), 'Ctrl+K'],
    [stroke('K', { ctrl: true, shift: true }), 'Ctrl+K'],
    [stroke('a'), null],
    [stroke('Enter', { shift: true }), null],
    [stroke('@', { ctrl: true, alt: true }), null],
    [stroke('F4', { alt: true }), null],
    [stroke('Shift', { ctrl: true }), null],
  ])('%o is %s', (event, name) => {
    expect(keyOf(event)).toBe(name);
  });

  test('a keycap shows both keys', () => expect(keycap('Ctrl+K')).toBe('Ctrl K'));
});
