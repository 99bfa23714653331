// @ts-check
// Booth and headquarters killed at random while they work: npm run torture -- --kills 1000 --seed 7
import { parseArgs } from 'node:util';
import { installedRuntime } from './setup/electron-runtime.mjs';
import { show, toolCommand } from './setup/run.mjs';

const { values } = parseArgs({
  options: {
    /** By default as many as there is time for, or 1,000. */
    kills: { type: 'string' },
    seconds: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    /** Sites that live at the same time. */
    'at-once': { type: 'string', default: '2' },
  },
});
for (const [name, text] of Object.entries(values)) {
  if (/^[1-9]\d{0,8}$/.test(text)) continue;
  process.stderr.write(`--${name} takes a whole number from 1\n`);
  process.exit(1);
}
const kills = values.kills ?? (values.seconds === undefined ? '1000' : '999999999');
process.stdout.write(`seed ${values.seed}\n`);
const [program, args] = toolCommand('vitest', ['run', 'test/torture/torture.test.ts']);
/** A share of the starts is of the runtime that the booth really has. */
const runtime = installedRuntime();
const env = {
  ...process.env,
  COIPO_TORTURE_KILLS: kills,
  COIPO_TORTURE_SECONDS: values.seconds ?? '0',
  COIPO_TORTURE_SEED: values.seed,
  COIPO_TORTURE_AT_ONCE: values['at-once'],
  ...(runtime && { COIPO_TORTURE_ELECTRON: runtime.executable }),
};
process.exitCode = await show(program, args, { env });
