import { hqErrorSchema } from '@shared/sync/codes';
import type { z } from 'zod';
import { Refusal } from './refusal';

export interface Question {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  readonly token?: string | null;
  readonly accept?: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Asks HQ and gives back its answer as it came. Throws `Refusal`: what HQ said, or NO_ANSWER. Cookies go
 * along, for the refresh token is one.
 */
export async function send(address: string, question: Question = {}): Promise<Response> {
  const { method = 'GET', body, token, accept = 'application/json', signal } = question;
  let response: Response;
  try {
    response = await fetch(address, {
      method,
      credentials: 'same-origin',
      headers: {
        accept,
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Refusal('NO_ANSWER');
  }
  if (!response.ok) throw await refusalOf(response);
  return response;
}

/** Reads an answer by its schema; one that does not fit is another version's. */
export async function readAnswer<T>(response: Response, schema: z.ZodType<T>): Promise<T> {
  const text = await response.text();
  const read = schema.safeParse(text === '' ? {} : parsed(text));
  if (!read.success) throw new Refusal('OTHER_VERSION');
  return read.data;
}

/** A refusal that does not speak HQ's language comes from something in front of it. */
async function refusalOf(response: Response): Promise<Refusal> {
  const read = hqErrorSchema.safeParse(parsed(await response.text()));
  if (!read.success) return new Refusal(response.status >= 500 ? 'NO_ANSWER' : 'OTHER_VERSION');
  const { code, details, requestId } = read.data.error;
  return new Refusal(code, details, requestId);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
