import { HqError } from '@hq/http/error';
import type { Hq } from '@hq/hq';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SIGN_IN_MS } from './sign-in';

const NAME = 'coipo_refresh';
const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])$/;

const options = (request: FastifyRequest) => ({
  path: '/api/auth',
  httpOnly: true,
  sameSite: 'strict' as const,
  // Trying HQ out on this very machine needs no TLS; everywhere else the cookie does.
  secure: !(request.protocol === 'http' && LOCAL.test(request.hostname)),
});

export function setRefreshCookie(reply: FastifyReply, token: string): void {
  const maxAge = SIGN_IN_MS / 1000;
  void reply.setCookie(NAME, token, { ...options(reply.request), maxAge });
}

export function clearRefreshCookie(reply: FastifyReply): void {
  void reply.clearCookie(NAME, options(reply.request));
}

/**
 * The refresh token of the cookie. `SameSite=Strict` keeps it out of what other sites send; where a
 * browser tells who asks, another site is refused by that too. Throws `FORBIDDEN`.
 */
export function refreshCookie(hq: Hq, request: FastifyRequest): string | null {
  requireOwnPage(hq, request);
  return request.cookies[NAME] ?? null;
}

/** Throws `FORBIDDEN` for what a page of another site sends. */
export function requireOwnPage(hq: Hq, request: FastifyRequest): void {
  const { 'sec-fetch-site': from, origin } = request.headers;
  const own = hq.config.publicUrl ?? `${request.protocol}://${request.host}`;
  const foreign =
    from === undefined ? origin !== undefined && origin !== own : from !== 'same-origin';
  if (foreign) throw new HqError('FORBIDDEN', { reason: 'another site' });
}
