// @ts-check
// Random and hostile input for as long as one likes: npm run fuzz -- --seconds 600 --seed 7 --only ipc,http
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inRoot } from './setup/paths.mjs';
import { show, toolCommand } from './setup/run.mjs';

const targets = readdirSync(inRoot('test', 'fuzz'))
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => name.slice(0, -'.test.ts'.length));

const { values } = parseArgs({
  options: {
    // For each target, one after the other.
    seconds: { type: 'string', default: '120' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string', default: targets.join(',') },
  },
});
const refuse = (/** @type {string} */ why) => {
  process.stderr.write(`${why}\n`);
  process.exit(1);
};
for (const name of /** @type {const} */ (['seconds', 'seed'])) {
  if (!/^\d{1,9}$/.test(values[name])) refuse(`--${name} takes a whole number`);
}
const chosen = values.only.split(',');
for (const name of chosen) {
  if (!targets.includes(name)) refuse(`--only takes some of ${targets.join(',')}`);
}
process.stdout.write(`seed ${values.seed}\n`);
const files = chosen.map((name) => `test/fuzz/${name}.test.ts`);
const [program, args] = toolCommand('vitest', ['run', '--no-file-parallelism', ...files]);
const env = {
  ...process.env,
  COIPO_FUZZ_SECONDS: values.seconds,
  COIPO_FUZZ_SEED: values.seed,
  // What breaks is kept in test/fuzz/corpus, and the run goes on.
  COIPO_FUZZ_KEEP: '1',
};
process.exitCode = await show(program, args, { env });
