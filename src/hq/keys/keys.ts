import { keepAudit } from '@hq/audit/keep';
import { makeApiKey, splitApiKey } from '@hq/auth/api-key';
import { apiKeys } from '@hq/db/schema/index';
import type { PersonCaller } from '@hq/http/callers';
import { HqError } from '@hq/http/error';
import type { Hq } from '@hq/hq';
import type { ApiKey, NewApiKey } from '@shared/hq/api-keys';
import { and, desc, eq, isNull } from 'drizzle-orm';

type Row = typeof apiKeys.$inferSelect;

/** All of a key but its hash. */
const shown = (row: Row): ApiKey => ({
  id: row.id,
  name: row.name,
  prefix: `coipo_${row.prefix}`,
  scopes: row.scopes,
  siteIds: row.siteIds,
  createdAt: row.createdAt,
  createdBy: row.createdBy,
  expiresAt: row.expiresAt,
  lastUsedAt: row.lastUsedAt,
  revokedAt: row.revokedAt,
});

/** Newest first, revoked ones too. */
export async function listKeys(hq: Hq): Promise<ApiKey[]> {
  const rows = await hq.db.select().from(apiKeys).orderBy(desc(apiKeys.createdAt));
  return rows.map(shown);
}

/** Makes a key; the secret is told once. Throws `INVALID_INPUT` for an end that is past. */
export async function addKey(
  hq: Hq,
  by: PersonCaller,
  asked: NewApiKey,
): Promise<{ readonly key: ApiKey; readonly secret: string }> {
  const now = hq.now();
  if (asked.expiresAt !== null && asked.expiresAt <= now) {
    throw new HqError('INVALID_INPUT', { faults: ['/expiresAt is past'] });
  }
  const secret = makeApiKey();
  const parts = splitApiKey(secret);
  if (parts === null) throw new Error('a key that is none');
  const scopes = [...new Set(asked.scopes)];
  const row: Row = {
    ...asked,
    ...parts,
    scopes,
    id: hq.ids.next(now),
    createdAt: now,
    createdBy: by.name,
    lastUsedAt: null,
    revokedAt: null,
  };
  await hq.db.transaction(async (tx) => {
    await tx.insert(apiKeys).values(row);
    const { siteIds, expiresAt } = row;
    await keepAudit(hq, tx, {
      action: 'key.created',
      by,
      subject: row.id,
      subjectName: row.name,
      details: { scopes, siteIds, expiresAt },
    });
  });
  return { key: shown(row), secret };
}

/** From now on a key opens nothing. Throws `NOT_FOUND`. */
export async function revokeKey(hq: Hq, by: PersonCaller, keyId: string): Promise<void> {
  await hq.db.transaction(async (tx) => {
    const [found] = await tx.select().from(apiKeys).where(eq(apiKeys.id, keyId));
    if (!found) throw new HqError('NOT_FOUND');
    const revoked = await tx
      .update(apiKeys)
      .set({ revokedAt: hq.now() })
      .where(and(eq(apiKeys.id, keyId), isNull(apiKeys.revokedAt)))
      .returning({ id: apiKeys.id });
    if (revoked.length === 0) return;
    await keepAudit(hq, tx, { action: 'key.revoked', by, subject: keyId, subjectName: found.name });
  });
}
