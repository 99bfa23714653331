import type { ApiScope } from '@shared/hq/api-keys';
import type { HqRole } from '@shared/hq/auth';
import type { FastifyRequest } from 'fastify';
import { HqError } from './error';

/** Who a request is from, once a guard has found out. */

/** A booth whose signature was checked. */
export interface TerminalCaller {
  readonly siteId: string;
  readonly terminalId: string;
}

/** A person with a token, or a partner with an API key. */
export interface PersonCaller {
  readonly id: string;
  readonly name: string;
  readonly role: HqRole | 'partner';
  /** The sites it may see; `null`: all. */
  readonly siteIds: readonly string[] | null;
  /** What an API key was made for; people have none. */
  readonly scopes: readonly ApiScope[];
  /** Of a person's signing in; `null`: a key. */
  readonly signInId: string | null;
  /** Nothing else is answered to a person who has to. */
  readonly mustChangePassword: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    terminal: TerminalCaller | null;
    person: PersonCaller | null;
  }
}

/** The booth that asks, in routes whose access is `TERMINAL`. Throws `TERMINAL_UNKNOWN`. */
export function terminalOf(request: FastifyRequest): TerminalCaller {
  if (request.terminal === null) throw new HqError('TERMINAL_UNKNOWN');
  return request.terminal;
}

/** Who asks, in routes for people. Throws `NOT_SIGNED_IN`. */
export function personOf(request: FastifyRequest): PersonCaller {
  if (request.person === null) throw new HqError('NOT_SIGNED_IN');
  return request.person;
}
