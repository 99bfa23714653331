// @ts-check
import { createPublicKey } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { drivenCopy } from '../packaging/driven.mjs';
import { inspectPackage } from '../packaging/inspect.mjs';
import { ensurePackage } from '../packaging/pack.mjs';
import { ownTarget } from '../packaging/targets.mjs';
import { makeKey } from '../packaging/release.mjs';
import { ensureBuild } from '../setup/build.mjs';
import { installedRuntime } from '../setup/electron-runtime.mjs';
import { inRuntime } from '../setup/paths.mjs';
import { SetupError } from '../setup/say.mjs';

/**
 * Packages today's sources for this machine, reads the package back, and makes the copy that tests look into.
 * @returns {Promise<string>} the package's folder, for COIPO_E2E_PACKAGE
 */
export async function packageToTest() {
  const target = ownTarget();
  if (!target) throw new SetupError('Coipo is not packaged for this machine.');
  ensureBuild();
  const isTrial = installedRuntime()?.source === 'fallback';
  if (isTrial) process.env['COIPO_RELEASE_KEY'] ??= trialKey();
  const folder = await ensurePackage(target, { isTrial });
  const { faults } = await inspectPackage(folder, target);
  if (faults.length > 0) throw new SetupError(`The package is faulty:\n${faults.join('\n')}`);
  await drivenCopy(folder, target.executable);
  return folder;
}

/** Trial packages take releases signed with a key of this machine's own: test/e2e/updates.test.ts signs one. */
function trialKey() {
  const file = inRuntime('trial-release.key');
  if (!existsSync(file)) writeFileSync(file, makeKey().privateKey, { mode: 0o600 });
  return createPublicKey(readFileSync(file, 'utf8')).export({ format: 'jwk' }).x ?? '';
}
