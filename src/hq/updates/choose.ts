import type { ReleaseChange } from '@shared/hq/releases';
import { isNewer } from '@shared/sync/updates';
import type { Release, UpdatePlatform } from '@shared/sync/updates';
import { createHash } from 'node:crypto';

/**
 * Whether a booth is among the first `share` of a hundred to get a version. Always the same answer for the
 * same booth and version, more booths with a larger share, and other booths first with another version.
 */
export function isInShare(terminalId: string, version: string, share: number): boolean {
  const digest = createHash('sha256').update(`${version} ${terminalId}`).digest();
  return digest.readUInt32BE() / 2 ** 32 < share / 100;
}

export interface Asking {
  readonly terminalId: string;
  readonly platform: UpdatePlatform;
  /** What it runs. */
  readonly version: string;
}

/** The newest release a booth is to have; null: it stays as it is. Nobody is ever sent back. */
export function releaseFor<One extends { readonly release: Release }>(
  { terminalId, platform, version }: Asking,
  shelf: readonly One[],
  standing: ReadonlyMap<string, ReleaseChange>,
): One | null {
  const offered = shelf.filter(({ release }) => {
    const out = standing.get(release.version);
    return (
      out !== undefined &&
      !out.paused &&
      isNewer(release.version, version) &&
      release.files.some((file) => file.platform === platform) &&
      isInShare(terminalId, release.version, out.share)
    );
  });
  return offered.reduce<One | null>(
    (best, one) => (best && !isNewer(one.release.version, best.release.version) ? best : one),
    null,
  );
}
