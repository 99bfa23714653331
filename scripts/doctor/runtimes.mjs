// @ts-check
import { dependenciesAreCurrent } from '../setup/dependencies.mjs';
import { officialVersion } from '../setup/electron-official.mjs';
import { installedRuntime } from '../setup/electron-runtime.mjs';
import { pinnedNodeVersion } from '../setup/node.mjs';
import { requiredVersion } from '../setup/paths.mjs';
import { capture, npmCommand } from '../setup/run.mjs';
import { recall } from '../setup/stamps.mjs';

/** @typedef {import('./report.mjs').Line} Line */

const SET_UP = 'npm start installs it';

/** @returns {import('./report.mjs').Section} */
export function runtimes() {
  return {
    title: 'Runtimes',
    lines: [machineNode(), pinned(), npm(), dependencies(), ...electron()],
  };
}

/** @returns {Line} */
function machineNode() {
  const node = process.env['npm_node_execpath'];
  const version = node === undefined ? process.version : capture(node, ['--version']).stdout.trim();
  return { label: 'Node of the machine', value: version };
}

/** @returns {Line} */
function pinned() {
  const wanted = requiredVersion('node');
  const version = pinnedNodeVersion();
  const value = version === null ? 'not installed' : `v${version}`;
  const line = { label: 'Node of the project', value };
  return version === wanted ? line : { ...line, fix: `${SET_UP} (v${wanted})` };
}

/** @returns {Line} */
function npm() {
  const [program, args, options] = npmCommand(['--version']);
  const { code, stdout } = capture(program, args, options);
  if (code === 0) return { label: 'npm', value: stdout.trim() };
  return { label: 'npm', value: 'not found', fix: 'install Node 20 or newer with npm' };
}

/** @returns {Line} */
function dependencies() {
  const label = 'Dependencies';
  return dependenciesAreCurrent()
    ? { label, value: 'as in package-lock.json' }
    : { label, value: 'not installed from this package-lock.json', fix: SET_UP };
}

/** @returns {Line[]} */
function electron() {
  const runtime = installedRuntime();
  if (runtime === null) return [{ label: 'Electron', value: 'not installed', fix: SET_UP }];
  const origin = runtime.source === 'official' ? 'official' : 'fallback from the npm registry';
  const lines = [{ label: 'Electron', value: `${runtime.version} (${origin})` }];
  const contents = capture(runtime.executable, ['-p', 'JSON.stringify(process.versions)'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  if (contents.code === 0) {
    const { node, chrome, napi } = JSON.parse(contents.stdout);
    lines.push({
      label: 'inside Electron',
      value: `Node ${node}, Chrome ${chrome}, N-API ${napi}`,
    });
  } else {
    lines.push({ label: 'inside Electron', value: `does not run: ${contents.stderr.trim()}` });
  }
  const refusal = recall('electron-official')?.['refusal'];
  if (runtime.source === 'fallback' && refusal !== undefined) {
    lines.push({ label: `official ${officialVersion()}`, value: `could not be had: ${refusal}` });
  }
  return lines;
}
