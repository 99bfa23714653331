import { z } from 'zod';
import { envelope, maybe, paper, text, whole } from './envelope';

/** `id` is the document's. */
export const documentReprintedSchema = z.object({
  ...envelope,
  kind: text,
  number: text,
  copy: whole,
});

/** Any other event of which only the paper's seal is kept: test pages, badges. */
export const sealedSchema = z.object({ ...envelope, paper: maybe(paper) });
