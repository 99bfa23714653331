import { keyState } from '@hq/web/features/people/key-state';
import { usernameOf } from '@hq/web/features/people/username';
import { hqUsernameSchema } from '@shared/hq/auth';
import { describe, expect, test } from 'vitest';

describe('a username that a name suggests', () => {
  test.each([
    ['Rosa Peña Díaz', 'rosa.pena'],
    ['  María-José O’Higgins ', 'maria.jose'],
    ['3M Chile', 'm.chile'],
    ['', ''],
  ])('%o → %o', (name, username) => {
    expect(usernameOf(name)).toBe(username);
    expect(username === '' || hqUsernameSchema.safeParse(username).success).toBe(true);
  });

  test('of a very long name still fits', () => {
    expect(usernameOf('a'.repeat(80)).length).toBeLessThanOrEqual(30);
  });
});

test('a key works until it is revoked or its time is over', () => {
  expect(keyState({ revokedAt: null, expiresAt: null }, 100)).toBe('active');
  expect(keyState({ revokedAt: null, expiresAt: 101 }, 100)).toBe('active');
  expect(keyState({ revokedAt: null, expiresAt: 100 }, 100)).toBe('expired');
  expect(keyState({ revokedAt: 50, expiresAt: 90 }, 100)).toBe('revoked');
});
