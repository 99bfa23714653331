import type { ApiKey } from '@shared/hq/api-keys';

/** Whether a key works at an instant (UTC ms), and if not, why. */
export function keyState(
  key: Pick<ApiKey, 'revokedAt' | 'expiresAt'>,
  now: number,
): 'active' | 'expired' | 'revoked' {
  if (key.revokedAt !== null) return 'revoked';
  return key.expiresAt !== null && key.expiresAt <= now ? 'expired' : 'active';
}
