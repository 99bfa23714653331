import { isBlocked } from '@main/app/kiosk-keys';
import type { KeyPress } from '@main/app/kiosk-keys';
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** `Ctrl+Shift+I` as Electron tells of it. */
function press(text: string): KeyPress {
  const parts = text.split('+');
  const has = (name: string) => parts.includes(name);
  const key = parts.at(-1) ?? '';
  const modifiers = {
    control: has('Ctrl'),
    meta: has('Cmd'),
    alt: has('Alt'),
    shift: has('Shift'),
  };
  return { type: 'keyDown', key, ...modifiers };
}

test.each([
  'Alt+F4',
  'Ctrl+W',
  'Ctrl+w',
  'Cmd+Q',
  'Ctrl+R',
  'Ctrl+Shift+R',
  'F11',
  'Ctrl+Shift+I',
  'Ctrl+Tab',
  'Alt+Tab',
  'Alt+ArrowLeft',
  'Meta',
  'BrowserBack',
])('%s leads out and is swallowed', (text) => expect(isBlocked(press(text))).toBe(true));

/** Every key that the screen gives a meaning, as its source writes them. */
function keysOfTheScreen(): string[] {
  const sources = globSync('src/renderer/**/*.{ts,tsx}').map((path) => readFileSync(path, 'utf8'));
  const written = sources.flatMap((source) => source.match(/'(?:F\d{1,2}|Ctrl\+[^'$]+)'/g) ?? []);
  return [...new Set(written.map((quoted) => quoted.slice(1, -1)))];
}

test('no key of the screen is swallowed', () => {
  const keys = keysOfTheScreen();
  expect(keys).toContain('F5');
  expect(keys).toContain('Ctrl+K');
  expect(keys.filter((key) => isBlocked(press(key)))).toEqual([]);
});

test.each(['A', 'Enter', 'Escape', 'Tab', 'Shift+Tab', 'Ctrl+A', 'Ctrl+C', 'Ctrl+V', 'ArrowLeft'])(
  '%s is for typing',
  (text) => expect(isBlocked(press(text))).toBe(false),
);

test('a key that is let go is nobody’s business', () => {
  expect(isBlocked({ ...press('F11'), type: 'keyUp' })).toBe(false);
});
