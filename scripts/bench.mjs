// @ts-check
// Measures the goals of docs/benchmarks.md: npm run bench, or one of them: npm run bench:NAME -- [ARGS…]
import { BENCHES } from './benching/benches.mjs';
import { ensureBuild } from './setup/build.mjs';
import { displayEnvironment } from './setup/display.mjs';
import { inRoot, pinnedNode } from './setup/paths.mjs';
import { show } from './setup/run.mjs';
import { SetupError } from './setup/say.mjs';

const [wanted, ...args] = process.argv.slice(2);

/** The bench's exit code: 1 where a goal is missed. */
async function run(/** @type {string} */ name) {
  const command = [inRoot('scripts', 'benching', 'one.mjs'), name, ...args];
  if (!BENCHES[name]?.app) return show(pinnedNode, command, { stdio: 'inherit' });
  ensureBuild();
  const { env, stop } = await displayEnvironment();
  try {
    return await show(pinnedNode, command, { env, stdio: 'inherit' });
  } finally {
    stop();
  }
}

async function runAll() {
  /** @type {Record<string, number>} */
  const codes = {};
  for (const name of Object.keys(BENCHES)) {
    process.stdout.write(`\n── ${name}\n`);
    codes[name] = await run(name);
  }
  const short = Object.keys(codes).filter((name) => codes[name] !== 0);
  process.stdout.write(short.length === 0 ? '\nAll pass.\n' : `\nShort: ${short.join(', ')}\n`);
  return short.length === 0 ? 0 : 1;
}

try {
  if (wanted === undefined) process.exitCode = await runAll();
  else if (wanted in BENCHES) process.exitCode = await run(wanted);
  else throw new SetupError(`There is no bench ${wanted}: ${Object.keys(BENCHES).join(', ')}`);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
