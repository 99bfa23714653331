import { secrets } from '@hq/db/schema/index';
import type { Hq } from '@hq/hq';
import { eq } from 'drizzle-orm';
import { createHash, randomBytes } from 'node:crypto';

const NAME = 'access-tokens';

/**
 * The key of access tokens, 32 bytes: from the environment, else made once and kept in the database,
 * where every process of this HQ finds the same one.
 */
export async function signingKey(hq: Hq): Promise<Uint8Array> {
  const { tokenSecret } = hq.config;
  if (tokenSecret !== null) return createHash('sha256').update(tokenSecret).digest();
  const value = randomBytes(32).toString('base64url');
  await hq.db.insert(secrets).values({ name: NAME, value }).onConflictDoNothing();
  const [kept] = await hq.db.select().from(secrets).where(eq(secrets.name, NAME));
  return Buffer.from(kept?.value ?? value, 'base64url');
}
