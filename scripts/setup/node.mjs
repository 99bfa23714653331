// @ts-check
import { existsSync } from 'node:fs';
import { pinnedNode, requiredVersion } from './paths.mjs';
import { capture, npmCommand } from './run.mjs';
import { say, SetupError } from './say.mjs';

/** Oldest Node that can run the set-up itself. */
export const OLDEST_NODE = 20;

/** The version the pinned Node reports, such as `26.10.0`, or null when there is none. */
export function pinnedNodeVersion() {
  if (!existsSync(pinnedNode)) return null;
  const { code, stdout } = capture(pinnedNode, ['--version']);
  return code === 0 ? stdout.trim().replace(/^v/, '') : null;
}

/**
 * Makes the Node named in package.json run in `npm` scripts. Its package carries no program: its
 * install script fetches the one for this platform, and a later `npm install` may prune that again.
 */
export async function ensurePinnedNode() {
  const wanted = requiredVersion('node');
  if (pinnedNodeVersion() === wanted) return;
  say(`Installing Node ${wanted}…`);
  const [program, args, options] = npmCommand(['rebuild', 'node', '--ignore-scripts=false']);
  const { stderr, stdout } = capture(program, args, options);
  const version = pinnedNodeVersion();
  if (version === wanted) return;
  throw new SetupError(
    `Node ${wanted} could not be installed (found: ${version ?? 'none'}). ` +
      `Run "npm rebuild node" and read what it says.\n${stdout}${stderr}`.trimEnd(),
  );
}
