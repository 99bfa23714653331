// @ts-check
// Runs a command where it can show windows: node scripts/with-display.mjs COMMAND [ARGS…]
import { displayEnvironment } from './setup/display.mjs';
import { show } from './setup/run.mjs';

const [program, ...args] = process.argv.slice(2);
if (program === undefined) {
  process.stderr.write('usage: node scripts/with-display.mjs COMMAND [ARGS…]\n');
  process.exit(2);
}

const { env, stop } = await displayEnvironment();
process.exitCode = await show(program, args, { env, stdio: 'inherit' });
stop();
