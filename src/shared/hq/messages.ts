import { messageRowSchema } from '@shared/sync/feed-rows';
import { z } from 'zod';
import { instantSchema, siteRefSchema, terminalRefSchema } from './common';
import { endpoint } from './endpoint';

/** A message at one site, and which of its booths have it on their own disk. */
const messageAtSiteSchema = z.object({
  site: siteRefSchema,
  terminals: z.array(terminalRefSchema.extend({ received: z.boolean() })),
});

/** One message to whoever operates, at every site it was written for. */
export const messageSchema = messageRowSchema.extend({ sites: z.array(messageAtSiteSchema) });
export type Message = z.infer<typeof messageSchema>;

export const listMessages = endpoint({
  id: 'messages.list',
  path: '/api/messages',
  tag: 'catalogue',
  summary:
    'Messages to operators that nobody withdrew, newest first, with the booths that received them.',
  answer: z.object({ now: instantSchema, items: z.array(messageSchema) }),
});
