import type { ApiScope } from './api-keys';
import type { HqErrorCode } from '@shared/sync/codes';
import { z } from 'zod';

export const ENDPOINT_TAGS = [
  'sites',
  'money',
  'stays',
  'summaries',
  'alarms',
  'exports',
  'live',
  'catalogue',
] as const;

/**
 * One call of HQ's API, declared once: the routes, the pages' client and the OpenAPI document are made
 * from it. A query travels as text, so its schema reads text.
 */
export interface Endpoint<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  A extends z.ZodType = z.ZodType,
> {
  readonly id: string;
  readonly method: 'GET' | 'POST';
  /** With `:name` for each parameter. */
  readonly path: string;
  readonly tag: (typeof ENDPOINT_TAGS)[number];
  /** One sentence for whoever reads the API's document. */
  readonly summary: string;
  /** The least role of a person; an administrator may what a manager may. */
  readonly role: 'manager' | 'admin';
  /** What a partner's key needs to have; `null`: for people only. */
  readonly scope: ApiScope | null;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly answer: A;
  /** Media types of an answer that is not JSON. */
  readonly produces: readonly string[];
  /** Codes it is refused with besides those that every call may be. */
  readonly errors: readonly HqErrorCode[];
}

export const nothingSchema = z.strictObject({});
type Nothing = typeof nothingSchema;

interface Declared<P, Q, B, A> {
  readonly id: string;
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly tag: Endpoint['tag'];
  readonly summary: string;
  readonly role?: Endpoint['role'];
  readonly scope?: ApiScope;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly answer: A;
  readonly produces?: readonly string[];
  readonly errors?: readonly HqErrorCode[];
}

/** A call; what is left out is nothing at all, and without a scope only people make it. */
export function endpoint<
  A extends z.ZodType,
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
>(declared: Declared<P, Q, B, A>): Endpoint<P, Q, B, A> {
  return {
    method: 'GET',
    role: 'manager',
    scope: null,
    params: nothingSchema as unknown as P,
    query: nothingSchema as unknown as Q,
    body: nothingSchema as unknown as B,
    produces: [],
    errors: [],
    ...declared,
  };
}

/** What a caller hands in: texts in the address, JSON in the body. */
export type ParamsOf<E extends Endpoint> = z.input<E['params']>;
export type QueryOf<E extends Endpoint> = z.input<E['query']>;
export type BodyOf<E extends Endpoint> = z.input<E['body']>;
export type AnswerOf<E extends Endpoint> = z.output<E['answer']>;

/** The address of a call: its path with the parameters in place, and what is asked. Leaves out `undefined`. */
export function addressOf<E extends Endpoint>(
  call: E,
  params: ParamsOf<E>,
  query: QueryOf<E>,
): string {
  const values = params as Readonly<Record<string, unknown>>;
  const path = call.path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(values[name])),
  );
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query as Readonly<Record<string, unknown>>)) {
    if (value !== undefined && value !== null) asked.set(name, String(value));
  }
  return asked.size > 0 ? `${path}?${asked.toString()}` : path;
}
