import { signIns } from '@hq/db/schema/index';
import { ANYONE, requirePerson } from '@hq/http/access';
import { personOf } from '@hq/http/callers';
import { HqError } from '@hq/http/error';
import type { Hq } from '@hq/hq';
import type { Routes, ZodApp } from '@hq/http/zod-app';
import { emptySchema } from '@shared/contracts/common';
import * as auth from '@shared/hq/auth';
import type { Login, Me, SignedIn } from '@shared/hq/auth';
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { AccessTokens } from './access-token';
import { accessTokens } from './access-token';
import { changePassword } from './change-password';
import {
  clearRefreshCookie,
  refreshCookie,
  requireOwnPage,
  setRefreshCookie,
} from './refresh-cookie';
import { endSignIns, refresh, signIn, signOut } from './sign-in';
import type { Opened, PersonRow, Visitor } from './sign-in';

const tags = ['auth'];
const SELF = requirePerson({ beforePasswordChange: true });
const done = { 200: z.object({}) };

export function meOf(person: PersonRow): Me {
  const { id, username, displayName, role, siteIds, mustChangePassword } = person;
  return { id, username, displayName, role, siteIds, mustChangePassword };
}

const visitorOf = (request: FastifyRequest): Visitor => ({
  address: request.ip,
  userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
});

/** Signing in, staying signed in, and no longer. */
export const authRoutes: Routes = (app, hq) => {
  const tokens = accessTokens(hq);
  // Tokens and who has them belong in no cache.
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/auth/')) void reply.header('cache-control', 'no-store');
  });
  openingRoutes(app, hq, tokens);
  ownRoutes(app, hq, tokens);
};

/** The answer of a sign-in or a refresh; its long-lived token goes where the caller keeps it. */
async function signedIn(
  tokens: AccessTokens,
  reply: FastifyReply,
  { person, signInId, refreshToken }: Opened,
  keep: NonNullable<Login['keep']>,
): Promise<SignedIn> {
  const access = await tokens.make({ personId: person.id, signInId });
  if (keep === 'cookie') setRefreshCookie(reply, refreshToken);
  return {
    accessToken: access.token,
    expiresAt: access.expiresAt,
    person: meOf(person),
    ...(keep === 'answer' && { refreshToken }),
  };
}

function openingRoutes(app: ZodApp, hq: Hq, tokens: AccessTokens): void {
  app.route({
    method: 'POST',
    url: auth.LOGIN_PATH,
    config: { access: ANYONE },
    schema: {
      tags,
      summary: 'Sign in with a name and a password.',
      body: auth.loginSchema,
      response: { 200: auth.signedInSchema },
    },
    handler: async (request, reply) => {
      const { keep, ...credentials } = request.body;
      requireOwnPage(hq, request);
      const opened = await signIn(hq, credentials, visitorOf(request));
      request.log.info({ person: opened.person.id, ip: request.ip }, 'signed in');
      return signedIn(tokens, reply, opened, keep);
    },
  });
  app.route({
    method: 'POST',
    url: auth.REFRESH_PATH,
    config: { access: ANYONE },
    schema: {
      tags,
      summary: 'A new access token; the refresh token is exchanged for the next one.',
      body: auth.refreshSchema,
      response: { 200: auth.signedInSchema },
    },
    handler: async (request, reply) => {
      const handed = request.body.refreshToken;
      const token = handed ?? refreshCookie(hq, request);
      if (token === null) throw new HqError('NOT_SIGNED_IN');
      try {
        const opened = await refresh(hq, token);
        return await signedIn(tokens, reply, opened, handed === undefined ? 'cookie' : 'answer');
      } catch (error) {
        if (error instanceof HqError) {
          request.log.warn({ code: error.code, ip: request.ip }, 'refresh refused');
          if (handed === undefined) clearRefreshCookie(reply);
        }
        throw error;
      }
    },
  });
  app.route({
    method: 'POST',
    url: auth.LOGOUT_PATH,
    config: { access: ANYONE },
    schema: { tags, summary: 'End this session.', body: auth.refreshSchema, response: done },
    handler: async (request, reply) => {
      const handed = request.body.refreshToken;
      const token = handed ?? refreshCookie(hq, request);
      if (token !== null) await signOut(hq, token);
      if (handed === undefined) clearRefreshCookie(reply);
      return {};
    },
  });
}

function ownRoutes(app: ZodApp, hq: Hq, tokens: AccessTokens): void {
  app.route({
    method: 'GET',
    url: auth.ME_PATH,
    config: { access: SELF },
    schema: { tags, summary: 'Who you are.', response: { 200: auth.meSchema } },
    handler: async (request) => {
      const found = await hq.db.query.people.findFirst({
        where: (row) => eq(row.id, personOf(request).id),
      });
      if (!found) throw new HqError('NOT_SIGNED_IN');
      return meOf(found);
    },
  });
  app.route({
    method: 'GET',
    url: auth.SESSIONS_PATH,
    config: { access: SELF },
    schema: { tags, summary: 'Where you are signed in.', response: { 200: auth.sessionsSchema } },
    handler: async (request) => {
      const me = personOf(request);
      const rows = await hq.db
        .select()
        .from(signIns)
        .where(
          and(
            eq(signIns.personId, me.id),
            isNull(signIns.endedAt),
            gt(signIns.expiresAt, hq.now()),
          ),
        )
        .orderBy(desc(signIns.lastUsedAt));
      return rows.map(({ id, address, userAgent, createdAt, lastUsedAt }) => ({
        sessionId: id,
        current: id === me.signInId,
        address,
        userAgent,
        createdAt,
        lastUsedAt,
      }));
    },
  });
  app.route({
    method: 'POST',
    url: auth.LOGOUT_EVERYWHERE_PATH,
    config: { access: SELF },
    schema: { tags, summary: 'End all your sessions.', body: emptySchema, response: done },
    handler: async (request, reply) => {
      await endSignIns(hq, hq.db, personOf(request).id);
      clearRefreshCookie(reply);
      return {};
    },
  });
  app.route({
    method: 'POST',
    url: auth.PASSWORD_PATH,
    config: { access: SELF },
    schema: {
      tags,
      summary: 'Change your password; your other sessions end.',
      body: auth.passwordChangeSchema,
      response: { 200: auth.signedInSchema },
    },
    handler: async (request) => {
      const person = await changePassword(hq, personOf(request), request.body, request.ip);
      const signInId = personOf(request).signInId ?? '';
      const access = await tokens.make({ personId: person.id, signInId });
      return { accessToken: access.token, expiresAt: access.expiresAt, person: meOf(person) };
    },
  });
}
