import { canonicalJson } from '@shared/kernel/canonical-json';
import { z } from 'zod';
import { cataloguePartSchema } from './parts';

/** `PUT` {@link uploadSchema}, signed, by the owner: {@link uploadAnswerSchema}. NOT_OWNER {part, owner}. */
export const CATALOGUE_PATH = '/sync/v1/catalogue';

/** Kinds that a booth uploads: the rows of its catalogue. */
export const CATALOGUE_KINDS = [
  'setting',
  'role',
  'user',
  'class',
  'tariff',
  'policy',
  'agreement',
  'zone',
  'spot',
  'message',
] as const;
export type CatalogueKind = (typeof CATALOGUE_KINDS)[number];

/** A row of an uploaded part; its body is of the kind's schema in `FEED_ROWS`. */
export const uploadedRowSchema = z.strictObject({
  kind: z.enum(CATALOGUE_KINDS),
  key: z.string().min(1).max(200),
  body: z.unknown(),
});
export type UploadedRow = z.infer<typeof uploadedRowSchema>;

/** Whole parts: what is not in one is no longer there. */
export const uploadSchema = z.strictObject({
  parts: z
    .array(
      z.strictObject({ part: cataloguePartSchema, rows: z.array(uploadedRowSchema).max(20_000) }),
    )
    .min(1)
    .max(6),
});
export type Upload = z.infer<typeof uploadSchema>;

export const uploadAnswerSchema = z.object({
  parts: z.array(
    z.object({ part: cataloguePartSchema, hash: z.string(), changed: z.int().min(0) }),
  ),
});
export type UploadAnswer = z.infer<typeof uploadAnswerSchema>;

/** The text whose SHA-256 (lower-case hex) says whether two sides hold the same part. */
export function partText(rows: readonly UploadedRow[]): string {
  const place = ({ kind, key }: UploadedRow): string => `${kind} ${key}`;
  const sorted = rows.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
  return canonicalJson(sorted.map(({ kind, key, body }) => [kind, key, body]));
}
