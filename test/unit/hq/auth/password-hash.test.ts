import { hashPassword, NOBODYS_HASH, verifyPassword } from '@hq/auth/password-hash';
import { expect, test } from 'vitest';

test('a hash fits its password only, is salted, and does not hold it', async () => {
  const [one, other] = [
    await hashPassword('caballo correcto'),
    await hashPassword('caballo correcto'),
  ];
  expect(one).not.toBe(other);
  expect(one).toMatch(/^scrypt\$32768\$8\$3\$/);
  expect(await verifyPassword('caballo correcto', one)).toBe(true);
  expect(await verifyPassword('caballo correcta', one)).toBe(false);
  expect(await verifyPassword('', one)).toBe(false);
});

test('the same letters fit however the keyboard composed them', async () => {
  const hash = await hashPassword('contrase\u00f1a larga');
  expect(await verifyPassword('contrasen\u0303a larga', hash)).toBe(true);
});

test('a hash of a lower cost is still read; a damaged one and nobody’s fit nothing', async () => {
  const cheap = 'scrypt$16384$8$1$c2FsdHNhbHRzYWx0c2FsdA==$';
  for (const stored of [
    NOBODYS_HASH,
    cheap,
    `${cheap}AAAA`,
    '',
    'none',
    'scrypt$$$$$',
    'x$1$1$1$a$b',
  ]) {
    expect(await verifyPassword('cualquiera', stored)).toBe(false);
  }
});
