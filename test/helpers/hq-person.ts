import { accessTokens } from '@hq/auth/access-token';
import { makeApiKey, splitApiKey } from '@hq/auth/api-key';
import { apiKeys, people, signIns } from '@hq/db/schema/index';
import type { ApiScope } from '@shared/hq/api-keys';
import type { HqRole } from '@shared/hq/auth';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { TestHq } from './hq';

/** Somebody whose requests carry a token or a key. */
export interface TestCaller {
  readonly id: string;
  readonly authorization: string;
  send(request: InjectOptions): Promise<LightMyRequestResponse>;
  get(url: string): Promise<LightMyRequestResponse>;
}

export interface TestPersonOptions {
  readonly role?: HqRole;
  readonly siteIds?: readonly string[] | null;
  readonly username?: string;
  readonly displayName?: string;
  readonly mustChangePassword?: boolean;
}

/** A person of HQ, signed in; the token is good for ten minutes of HQ's clock. */
export async function testPerson(hq: TestHq, options: TestPersonOptions = {}): Promise<TestCaller> {
  const now = hq.now();
  const personId = hq.ids.next(now);
  const signInId = randomUUID();
  await hq.db.insert(people).values({
    id: personId,
    username: options.username ?? `persona.${personId.slice(-12)}`,
    displayName: options.displayName ?? 'Rosa Pino',
    role: options.role ?? 'manager',
    siteIds: options.siteIds ? [...options.siteIds] : null,
    status: 'active',
    passwordHash: 'none',
    mustChangePassword: options.mustChangePassword ?? false,
    createdAt: now,
  });
  await hq.db.insert(signIns).values({
    id: signInId,
    personId,
    liveHashes: [],
    createdAt: now,
    lastUsedAt: now,
    expiresAt: now + 86_400_000,
    address: '127.0.0.1',
    userAgent: 'test',
    reused: false,
  });
  const { token } = await accessTokens(hq).make({ personId, signInId });
  return callerWith(hq, personId, `Bearer ${token}`);
}

/** A partner's key. */
export async function testApiKey(
  hq: TestHq,
  scopes: readonly ApiScope[],
  siteIds: readonly string[] | null = null,
): Promise<TestCaller> {
  const now = hq.now();
  const id = hq.ids.next(now);
  const key = makeApiKey();
  const parts = splitApiKey(key);
  if (parts === null) throw new Error('a key that is none');
  await hq.db.insert(apiKeys).values({
    id,
    ...parts,
    name: 'Contabilidad',
    scopes: [...scopes],
    siteIds: siteIds ? [...siteIds] : null,
    createdAt: now,
    createdBy: 'Rosa Pino',
  });
  return callerWith(hq, id, `Bearer ${key}`);
}

export function callerWith(hq: TestHq, id: string, authorization: string): TestCaller {
  const send: TestCaller['send'] = (request) =>
    hq.app.inject({ ...request, headers: { ...request.headers, authorization } });
  return { id, authorization, send, get: (url) => send({ method: 'GET', url }) };
}
