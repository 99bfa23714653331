import { passwordFault } from '@hq/auth/password-rules';
import { generatePassword } from '@hq/people/generated-password';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test.each([
  ['corta', 'short'],
  ['ñandúñandú1', 'short'],
  ['aaaaaaaaaaaaaaa', 'monotonous'],
  ['abcabcabcabcabc', 'monotonous'],
  ['hola5hola5hola5', 'monotonous'],
  ['123456789012', 'monotonous'],
  ['987654321098', 'monotonous'],
  ['rosa.pino2026', 'username'],
  ['Rosa.Pino2026', 'username'],
  ['Contraseña2026', 'common'],
  ['2026!Administrador', 'common'],
  ['Qwertyuiop12', 'common'],
  ['caballo correcto batería', null],
  ['xk4w-r7qc-m2hd-9vtp', null],
  ['rosa.pino vive en Arica', null],
])('%s: %s', (password, fault) => {
  expect(passwordFault(password, 'rosa.pino')).toBe(fault);
});

test('any text is judged; a generated password is always good and never the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (password, username) => {
      const fault = passwordFault(password, username);
      expect(fault === 'short' || [...password.normalize('NFC')].length >= 12).toBe(true);
    }),
  );
  const made = Array.from({ length: 200 }, generatePassword);
  expect(made.filter((it) => passwordFault(it, 'admin') !== null)).toEqual([]);
  expect(new Set(made).size).toBe(200);
  expect(made.every((it) => /^[a-z1-9]{4}(-[a-z1-9]{4}){3}$/.test(it))).toBe(true);
});
