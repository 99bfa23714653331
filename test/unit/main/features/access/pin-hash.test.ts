import { hashPin, verifyPin } from '@main/features/access/pin-hash';
import { expect, test } from 'vitest';

test('a PIN is kept as scrypt with its own salt and cost', async () => {
  const [one, other] = await Promise.all([hashPin('2580'), hashPin('2580')]);
  expect(one).toMatch(/^scrypt\$16384\$8\$1\$[\w+/=]{24}\$[\w+/=]{44}$/);
  expect(one).not.toBe(other);
  expect(one).not.toContain('2580');
});

test('only the PIN itself fits', async () => {
  const stored = await hashPin('2580');
  expect(await verifyPin('2580', stored)).toBe(true);
  for (const pin of ['2581', '258', '25800', '', ' 2580']) {
    expect([pin, await verifyPin(pin, stored)]).toEqual([pin, false]);
  }
});

test('an older hash with another cost is still understood', async () => {
  // Node's own scrypt of 2580 with salt `coipo` and N = 1024.
  const { scryptSync } = await import('node:crypto');
  const key = scryptSync('2580', 'coipo', 32, { N: 1024, r: 8, p: 1 }).toString('base64');
  const stored = `scrypt$1024$8$1$${Buffer.from('coipo').toString('base64')}$${key}`;
  expect(await verifyPin('2580', stored)).toBe(true);
  expect(await verifyPin('2581', stored)).toBe(false);
});

test.each([
  '',
  'plain',
  '2580',
  'scrypt$16384$8$1$AAAA$====',
  'scrypt$16384$8$1$AAAA$AAAA',
  'md5$1$2$3$4$5',
])('a damaged hash fits no PIN: %j', async (stored) => {
  expect(await verifyPin('2580', stored)).toBe(false);
});
