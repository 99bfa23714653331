import { z } from 'zod';
import { envelope, maybe, text } from './envelope';

/** First event of the log that a restored booth begins. */
export const databaseRestoredSchema = z.object({
  ...envelope,
  backup: text,
  epoch: z.int(),
  previousEpoch: z.int(),
  /** How far the restored file knew its own logs. Absent from older booths. */
  known: maybe(z.array(z.object({ epoch: z.int(), seq: z.int() }))),
});
