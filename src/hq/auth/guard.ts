import type { Access } from '@hq/http/access';
import type { PersonCaller } from '@hq/http/callers';
import { personOf } from '@hq/http/callers';
import { HqError } from '@hq/http/error';
import type { Hq } from '@hq/hq';
import type { HqErrorCode } from '@shared/sync/codes';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AccessTokens } from './access-token';
import { identify } from './identify';

type PersonAccess = Extract<Access, { who: 'person' }>;

/** Why a caller may not call a route; `null`: may. */
export function refusalOf(access: PersonAccess, caller: PersonCaller): HqErrorCode | null {
  if (caller.role === 'partner') {
    return access.scope !== null && caller.scopes.includes(access.scope) ? null : 'FORBIDDEN';
  }
  if (caller.mustChangePassword && !access.beforePasswordChange) return 'PASSWORD_CHANGE_REQUIRED';
  return access.role === 'admin' && caller.role !== 'admin' ? 'FORBIDDEN' : null;
}

/** Enforces what routes declare for people, wherever they are made; sets `request.person`. */
export function guardPeople(app: FastifyInstance, hq: Hq, tokens: AccessTokens): void {
  app.addHook('onRequest', async (request) => {
    const { access } = request.routeOptions.config;
    if (access?.who !== 'person') return;
    const caller = await identify(hq, tokens, request.headers.authorization);
    const refusal = refusalOf(access, caller);
    if (refusal !== null) {
      request.log.warn({ code: refusal, person: caller.id, ip: request.ip }, 'person refused');
      throw new HqError(refusal);
    }
    request.person = caller;
  });
  app.addHook('preHandler', async (request) => {
    // A route for booths that was made outside their context has checked nobody's signature.
    if (request.routeOptions.config.access?.who === 'terminal' && request.terminal === null) {
      throw new HqError('TERMINAL_UNKNOWN');
    }
  });
}

/** Refuses a site that the caller does not see, as if there were none: `NOT_FOUND`. */
export function visibleSite(request: FastifyRequest, siteId: string): string {
  const { siteIds } = personOf(request);
  if (siteIds !== null && !siteIds.includes(siteId)) throw new HqError('NOT_FOUND');
  return siteId;
}

/**
 * The sites a question is about: those asked for, or all that the caller sees; `null`: all there are.
 * Throws `NOT_FOUND` when one that was asked for is not seen.
 */
export function visibleSites(
  request: FastifyRequest,
  asked: readonly string[] | undefined,
): readonly string[] | null {
  if (asked === undefined) return personOf(request).siteIds;
  return asked.map((siteId) => visibleSite(request, siteId));
}
