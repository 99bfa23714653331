import { apiKeys, people, signIns } from '@hq/db/schema/index';
import type { PersonCaller } from '@hq/http/callers';
import { HqError } from '@hq/http/error';
import type { Hq } from '@hq/hq';
import { and, eq, isNull, lt, or } from 'drizzle-orm';
import type { AccessTokens } from './access-token';
import { isApiKey, sameHash, splitApiKey } from './api-key';

/**
 * Who shows a token or a key, as they stand now: a changed role, a narrower view or an end of the
 * session counts at once, not only when the token runs out.
 * Throws `NOT_SIGNED_IN`, `TOKEN_EXPIRED`, `KEY_UNKNOWN`.
 * @param authorization the header
 */
export async function identify(
  hq: Hq,
  tokens: AccessTokens,
  authorization: string | undefined,
): Promise<PersonCaller> {
  const [, bearer] = /^Bearer +(\S{1,4096})$/i.exec(authorization ?? '') ?? [];
  if (bearer === undefined) throw new HqError('NOT_SIGNED_IN');
  return isApiKey(bearer) ? ofKey(hq, bearer) : ofPerson(hq, tokens, bearer);
}

async function ofPerson(hq: Hq, tokens: AccessTokens, token: string): Promise<PersonCaller> {
  const { personId, signInId } = await tokens.read(token);
  const [found] = await hq.db
    .select({ person: people, endedAt: signIns.endedAt })
    .from(signIns)
    .innerJoin(people, eq(people.id, signIns.personId))
    .where(and(eq(signIns.id, signInId), eq(people.id, personId)));
  if (!found || found.endedAt !== null || found.person.status !== 'active') {
    throw new HqError('NOT_SIGNED_IN');
  }
  const { id, displayName, role, siteIds, mustChangePassword } = found.person;
  return { id, name: displayName, role, siteIds, scopes: [], signInId, mustChangePassword };
}

const USE_IS_KEPT_EVERY_MS = 60_000;

async function ofKey(hq: Hq, key: string): Promise<PersonCaller> {
  const parts = splitApiKey(key);
  if (parts === null) throw new HqError('KEY_UNKNOWN');
  const [found] = await hq.db.select().from(apiKeys).where(eq(apiKeys.prefix, parts.prefix));
  const now = hq.now();
  const good =
    found !== undefined &&
    sameHash(found.secretHash, parts.secretHash) &&
    found.revokedAt === null &&
    (found.expiresAt === null || found.expiresAt > now);
  if (!good) throw new HqError('KEY_UNKNOWN');
  const { id, name, siteIds, scopes } = found;
  const longAgo = lt(apiKeys.lastUsedAt, now - USE_IS_KEPT_EVERY_MS);
  if (found.lastUsedAt === null || found.lastUsedAt < now - USE_IS_KEPT_EVERY_MS) {
    await hq.db
      .update(apiKeys)
      .set({ lastUsedAt: now })
      .where(and(eq(apiKeys.id, id), or(isNull(apiKeys.lastUsedAt), longAgo)));
  }
  return { id, name, role: 'partner', siteIds, scopes, signInId: null, mustChangePassword: false };
}
