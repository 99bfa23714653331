import { z } from 'zod';
import { contract } from './call';
import { emptySchema, idSchema, instantSchema } from './common';

/** What headquarters tells whoever works at the booths of a site. */
export const messageSchema = z.object({
  messageId: idSchema,
  text: z.string(),
  /** Who wrote it, by name. */
  from: z.string().nullable(),
  validFrom: instantSchema,
  /** `null`: until headquarters withdraws it. */
  validTo: instantSchema.nullable(),
  /** When the person who asks said to have read it; `null`: not yet. */
  readAt: instantSchema.nullable(),
});
export type Message = z.infer<typeof messageSchema>;

export const messagesContracts = {
  /** Those that have not ended, newest first; also those that begin later, so that they appear by the clock. */
  'messages.list': contract({
    access: 'signed_in',
    input: emptySchema,
    output: z.array(messageSchema),
  }),
  /**
   * Whoever is signed in has read a message: each person for himself, and for good. Said twice it is said
   * once. NOT_FOUND {message}: it has not begun, has ended or was withdrawn.
   */
  'messages.acknowledge': contract({
    access: 'signed_in',
    input: z.strictObject({ messageId: idSchema }),
    output: emptySchema,
  }),
};
