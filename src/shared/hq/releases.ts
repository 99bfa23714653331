import { UPDATE_PLATFORMS } from '@shared/sync/updates';
import { z } from 'zod';
import { instantSchema } from './common';

/** `GET` → {@link releasesSchema}; `PUT` {@link releaseChangeSchema} on one. Administrators only. */
export const RELEASES_PATH = '/api/releases';
export const releasePath = (version: string): string => `${RELEASES_PATH}/${version}`;

/** How far a release has been let out. */
export const releaseChangeSchema = z.strictObject({
  /** Of every hundred booths, how many get it; always the same ones, so that more only adds. */
  share: z.int().min(0).max(100),
  /** Nobody else gets it; those that have it keep it. */
  paused: z.boolean(),
});
export type ReleaseChange = z.infer<typeof releaseChangeSchema>;

export const releasesSchema = z.array(
  releaseChangeSchema.extend({
    version: z.string(),
    /** When it was made. */
    createdAt: instantSchema,
    platforms: z.array(z.enum(UPDATE_PLATFORMS)),
    /** When its share was set last; `null`: never, so nobody gets it. */
    changedAt: instantSchema.nullable(),
    changedBy: z.string().nullable(),
  }),
);
export type Releases = z.infer<typeof releasesSchema>;
