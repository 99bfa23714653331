import type { ApiScope } from '@shared/hq/api-keys';
import type { HqRole } from '@shared/hq/auth';
import type { FastifyInstance } from 'fastify';

/** Who may call a route. Each route under `/api` or `/sync` says so in its `config.access`. */
export type Access =
  | { readonly who: 'anyone' }
  | { readonly who: 'terminal' }
  | {
      readonly who: 'person';
      /** The least role; an administrator may what a manager may. */
      readonly role: HqRole;
      /** What a partner's key needs to have; `null`: no key opens it. */
      readonly scope: ApiScope | null;
      /** Also for somebody who must change the password first. */
      readonly beforePasswordChange: boolean;
    };

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
  }
}

/** For `config.access` of a route that checks its callers itself: sign-in, enrolment. */
export const ANYONE: Access = { who: 'anyone' };

/** For `config.access` of a route for booths: only inside the context of `syncRoutes`. */
export const TERMINAL: Access = { who: 'terminal' };

interface PersonAccess {
  readonly role?: HqRole;
  readonly scope?: ApiScope;
  readonly beforePasswordChange?: boolean;
}

/**
 * For `config.access` of a route for people: managers unless `role` says otherwise. With a `scope`,
 * partners whose key has it may call it too. Which sites a caller sees is asked of `visibleSite`.
 */
export function requirePerson(needs: PersonAccess = {}): Access {
  return {
    who: 'person',
    role: needs.role ?? 'manager',
    scope: needs.scope ?? null,
    beforePasswordChange: needs.beforePasswordChange ?? false,
  };
}

const GUARDED = /^\/(api|sync)(\/|$)/;

/** Nothing is open by oversight: a route under `/api` or `/sync` without an access cannot be made. */
export function denyUndeclared(app: FastifyInstance): void {
  app.addHook('onRoute', ({ url, method, config }) => {
    if (GUARDED.test(url) && config?.access === undefined) {
      throw new Error(`${String(method)} ${url} does not say who may call it (config.access)`);
    }
  });
}
