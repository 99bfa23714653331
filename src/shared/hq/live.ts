import { z } from 'zod';
import { sitesQuerySchema } from './common';
import { endpoint } from './endpoint';

/** What the pages hear while they are open. */
export const LIVE_PATH = '/api/live';

/** Least time between two pictures of the same site, in ms. */
export const LIVE_EVERY_MS = 250;

/**
 * Events of `/api/live`: `hello` when it begins or goes on (what is on screen may be old: ask again),
 * `sites` with the sites of which something changed, `bye` before HQ closes it.
 */
export const liveEventSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('hello'), data: z.object({ now: z.int() }) }),
  z.object({ event: z.literal('sites'), data: z.object({ sites: z.array(z.string()) }) }),
  z.object({
    event: z.literal('bye'),
    data: z.object({ why: z.enum(['expired', 'stopping', 'slow', 'too_many']) }),
  }),
]);
export type LiveEvent = z.infer<typeof liveEventSchema>;

export const openLive = endpoint({
  id: 'live',
  scope: 'read:sites',
  path: LIVE_PATH,
  tag: 'live',
  summary: 'Server-sent events: which sites changed, at most four times a second.',
  query: z.object({ sites: sitesQuerySchema }),
  answer: z.string().describe('`hello`, `sites` and `bye`'),
  produces: ['text/event-stream'],
  errors: ['RATE_LIMITED'],
});
