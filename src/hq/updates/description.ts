import type { Release, ReleaseFile } from '@shared/sync/updates';

/** A release's file as electron-updater's generic provider describes it. JSON is YAML. */
export function describe({ version, createdAt }: Release, file: ReleaseFile): string {
  const { name, sha512, size } = file;
  const releaseDate = new Date(createdAt).toISOString();
  return JSON.stringify({
    version,
    files: [{ url: name, sha512, size }],
    path: name,
    sha512,
    releaseDate,
  });
}
