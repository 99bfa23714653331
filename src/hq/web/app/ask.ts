import { addressOf } from '@shared/hq/endpoint';
import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '@shared/hq/endpoint';
import type { z } from 'zod';
import { readAnswer, send } from './http';
import type { Question } from './http';
import { Refusal } from './refusal';
import { refresh, sessionEnded, useSession } from './session';

/** Refusals that another access token may mend. */
const STALE: readonly string[] = ['TOKEN_EXPIRED', 'NOT_SIGNED_IN'];

type Signed = Omit<Question, 'token'>;

/** Asks as who is signed in; an access token that ran out is renewed on the way. Throws `Refusal`. */
export async function sendSigned(address: string, question: Signed = {}): Promise<Response> {
  const session = useSession.getState();
  const token = session.phase === 'in' ? session.accessToken : await refresh();
  try {
    return await send(address, { ...question, token });
  } catch (error) {
    if (!isStale(error)) throw error;
  }
  // Another question may have renewed it meanwhile.
  const now = useSession.getState();
  const renewed =
    now.phase === 'in' && now.accessToken !== token ? now.accessToken : await refresh();
  try {
    return await send(address, { ...question, token: renewed });
  } catch (error) {
    if (isStale(error)) sessionEnded();
    throw error;
  }
}

const isStale = (error: unknown): boolean => error instanceof Refusal && STALE.includes(error.code);

/** The same, read by the schema of its answer. */
export async function ask<T>(
  schema: z.ZodType<T>,
  address: string,
  question: Signed = {},
): Promise<T> {
  return readAnswer(await sendSigned(address, question), schema);
}

/** What a declared call is asked with; what it does not take is left out. */
export interface Asked<E extends Endpoint> {
  readonly params?: ParamsOf<E>;
  readonly query?: QueryOf<E>;
  readonly body?: BodyOf<E>;
}

/** The address of a declared call. */
export function addressFor<E extends Endpoint>(call: E, asked: Asked<E>): string {
  const params = (asked.params ?? {}) as ParamsOf<E>;
  return addressOf(call, params, withoutEmpty(asked.query) as QueryOf<E>);
}

/** Asks a call that HQ declares. */
export function askCall<E extends Endpoint>(
  call: E,
  asked: Asked<E>,
  signal?: AbortSignal,
): Promise<AnswerOf<E>> {
  return ask(call.answer as z.ZodType<AnswerOf<E>>, addressFor(call, asked), {
    method: call.method,
    ...(call.method === 'POST' && { body: asked.body ?? {} }),
    signal,
  });
}

/** A filter that is not set is not asked for. */
function withoutEmpty(query: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(query ?? {}).filter(([, value]) => value !== ''));
}
