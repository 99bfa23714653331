import { z } from 'zod';
import { contract } from './call';
import { emptySchema, idSchema, instantSchema } from './common';

/** Parts of the settings file; each is taken over whole or not at all. */
export const FILE_PARTS = [
  'company',
  'site',
  'texts',
  'screen',
  'hours',
  'businessDay',
  'policy',
  'printer',
  'spots',
] as const;
export type FilePart = (typeof FILE_PARTS)[number];

/** One value that would be another: the path within its part and both values as they are written. */
const differenceSchema = z.object({
  path: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

export const importPreviewSchema = z.object({
  /** Names this reading of the file in `site.import`. */
  importId: idSchema,
  fileName: z.string(),
  siteName: z.string(),
  exportedAt: instantSchema,
  parts: z.array(
    z.object({
      part: z.enum(FILE_PARTS),
      /** How much would change; the first of them in `differences`. */
      changes: z.int(),
      differences: z.array(differenceSchema),
    }),
  ),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

export const siteContracts = {
  /** Asks where to write it; `fileName` `null` when the person thought better of it. DISK_FULL, FILE_NOT_WRITTEN. */
  'site.export': contract({
    access: 'site:manage',
    input: emptySchema,
    output: z.object({ fileName: z.string().nullable() }),
  }),
  /**
   * Asks for a file and says what it would change; nothing is changed yet. SETTINGS_FILE_NEWER {version},
   * SETTINGS_FILE_INVALID {why}, POLICY_… {article}.
   */
  'site.readFile': contract({
    access: 'site:manage',
    input: emptySchema,
    output: importPreviewSchema.nullable(),
  }),
  /** All of the chosen parts or nothing. NOT_FOUND; CONFLICT when the site changed since it was read. */
  'site.import': contract({
    access: 'site:manage',
    input: z.strictObject({
      importId: idSchema,
      parts: z.array(z.enum(FILE_PARTS)).min(1).max(FILE_PARTS.length),
    }),
    output: emptySchema,
  }),
};
