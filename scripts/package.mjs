// @ts-check
// Packages the built program as folders: npm run package -- [--linux] [--windows] [--trial] [-- builder options]
import { parseArgs } from 'node:util';
import { inspectPackage } from './packaging/inspect.mjs';
import { pack } from './packaging/pack.mjs';
import { isOwn, TARGETS } from './packaging/targets.mjs';
import { SetupError } from './setup/say.mjs';

const MEGABYTE = 1024 * 1024;
const megabytes = (/** @type {number} */ bytes) => `${(bytes / MEGABYTE).toFixed(1)} MB`;

const MOST_LISTED = 20;
const listed = (/** @type {string[]} */ faults) =>
  [
    ...faults.slice(0, MOST_LISTED),
    ...(faults.length > MOST_LISTED ? [`and ${faults.length - MOST_LISTED} more`] : []),
  ].join('\n  ');

const { values, positionals } = parseArgs({
  options: {
    linux: { type: 'boolean', default: false },
    windows: { type: 'boolean', default: false },
    trial: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const named = TARGETS.filter(({ name }) => values[name]);
const targets = named.length > 0 ? named : TARGETS.filter(isOwn);

try {
  for (const target of targets) {
    const folder = await pack(target, { isTrial: values.trial, extra: positionals });
    const { faults, bytes, archiveBytes, fuses } = await inspectPackage(folder, target);
    const on = Object.keys(fuses).filter((name) => fuses[name]);
    process.stdout.write(
      `${folder}\n  ${megabytes(bytes)}, of which Coipo ${megabytes(archiveBytes)}\n  fuses on: ${on.join(', ')}\n`,
    );
    if (faults.length > 0) throw new SetupError(`Not a package to give away:\n  ${listed(faults)}`);
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
