// @ts-check
import { drivenCopy } from '../packaging/driven.mjs';
import { inspectPackage } from '../packaging/inspect.mjs';
import { ensurePackage } from '../packaging/pack.mjs';
import { ownTarget } from '../packaging/targets.mjs';
import { ensureBuild } from '../setup/build.mjs';
import { installedRuntime } from '../setup/electron-runtime.mjs';
import { SetupError } from '../setup/say.mjs';

/**
 * Packages today's sources for this machine, reads the package back, and makes the copy that tests look into.
 * @returns {Promise<string>} the package's folder, for COIPO_E2E_PACKAGE
 */
export async function packageToTest() {
  const target = ownTarget();
  if (!target) throw new SetupError('Coipo is not packaged for this machine.');
  ensureBuild();
  const folder = await ensurePackage(target, {
    isTrial: installedRuntime()?.source === 'fallback',
  });
  const { faults } = await inspectPackage(folder, target);
  if (faults.length > 0) throw new SetupError(`The package is faulty:\n${faults.join('\n')}`);
  await drivenCopy(folder, target.executable);
  return folder;
}
