import { z } from 'zod';

/** `GET` {@link updateQuerySchema} → {@link updateAnswerSchema}, signed by the booth: whether it is to change its version. */
export const UPDATE_PATH = '/update';
/** Files of a release, to anybody: {@link releaseFilePath}. What they are is in the signed manifest. */
export const UPDATE_FILES_PATH = '/updates';

export const UPDATE_PLATFORMS = ['linux-x64', 'win32-x64'] as const;
export type UpdatePlatform = (typeof UPDATE_PLATFORMS)[number];

const versionSchema = z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/);
/** A name and nothing else: it becomes part of a path here and there. */
const fileNameSchema = z.string().regex(/^[\w][\w.-]{0,119}$/);

/** What is signed when a release is made. */
export const releaseSchema = z.strictObject({
  version: versionSchema,
  /** UTC ms. */
  createdAt: z.int(),
  files: z
    .array(
      z.strictObject({
        platform: z.enum(UPDATE_PLATFORMS),
        name: fileNameSchema,
        /** Bytes. */
        size: z.int().positive(),
        /** Base64. */
        sha512: z.string().length(88),
      }),
    )
    .min(1),
});
export type Release = z.infer<typeof releaseSchema>;
export type ReleaseFile = Release['files'][number];

/** The release's own bytes and whoever made it standing for them. */
export const signedReleaseSchema = z.strictObject({
  /** JSON of {@link releaseSchema}, byte for byte as it was signed. */
  manifest: z.string().max(20_000),
  /** Ed25519 over the manifest's UTF-8, base64. */
  signature: z.string().length(88),
});
export type SignedRelease = z.infer<typeof signedReleaseSchema>;

export const updateQuerySchema = z.strictObject({
  platform: z.enum(UPDATE_PLATFORMS),
  version: versionSchema,
});

/** `null`: stay as you are. */
export const updateAnswerSchema = z.object({ release: signedReleaseSchema.nullable() });

export const releaseFilePath = (version: string, name: string): string =>
  `${UPDATE_FILES_PATH}/${version}/${name}`;

/** Whether one version is newer than another; texts that are no versions are never newer. */
export function isNewer(version: string, than: string): boolean {
  const [ours, theirs] = [numbersOf(version), numbersOf(than)];
  if (!ours || !theirs) return false;
  const at = ours.findIndex((part, index) => part !== theirs[index]);
  return at >= 0 && (ours[at] ?? 0) > (theirs[at] ?? 0);
}

function numbersOf(version: string): number[] | null {
  return versionSchema.safeParse(version).success ? version.split('.').map(Number) : null;
}
