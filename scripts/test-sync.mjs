// @ts-check
// The storm between booth and HQ for as long as one likes: npm run test:sync -- --events 100000 --seed 7
import { parseArgs } from 'node:util';
import { show, toolCommand } from './setup/run.mjs';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
for (const [name, text] of Object.entries(values)) {
  if (/^[1-9]\d{0,8}$/.test(text)) continue;
  process.stderr.write(`--${name} takes a whole number from 1\n`);
  process.exit(1);
}
process.stdout.write(`seed ${values.seed}\n`);
const [program, args] = toolCommand('vitest', ['run', 'test/sync/storm.test.ts']);
const env = { ...process.env, COIPO_SYNC_EVENTS: values.events, COIPO_SYNC_SEED: values.seed };
process.exitCode = await show(program, args, { env });
