import { execFileSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '@test/helpers/booth';

/** Whether disks may be mounted at all. */
export const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

/** A disk of so many KiB for one test; `null` where nobody may mount one. */
export function smallDisk(kib: number): string | null {
  const path = temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kib}k`, 'tmpfs', path], { stdio: 'pipe' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', path], { stdio: 'ignore' }));
  return path;
}
