import { z } from 'zod';
import { envelope, maybe, text, whole } from './envelope';

/** First event of the log that a restored booth begins. */
export const databaseRestoredSchema = z.object({
  ...envelope,
  backup: text,
  epoch: whole,
  previousEpoch: whole,
  /** How far the restored file knew its own logs. Absent from older booths. */
  known: maybe(z.array(z.object({ epoch: whole, seq: z.int() }))),
});
