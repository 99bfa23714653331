// @ts-check
// The only script that runs on the machine's own Node; it brings the pinned one for the others.
import { parseArgs } from 'node:util';
import { PURPOSES, setUp } from './setup/index.mjs';
import { SetupError } from './setup/say.mjs';

const { values } = parseArgs({ options: { for: { type: 'string', default: 'app' } } });
const purpose = PURPOSES.find((name) => name === values.for);

try {
  if (purpose === undefined) throw new SetupError(`--for takes one of: ${PURPOSES.join(', ')}`);
  await setUp(purpose);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`\n${error.message}\n`);
  // Whoever reads the last line of `npm test` must not mistake a failed set-up for silence.
  if (purpose === 'tests') process.stdout.write('0 passed, 1 failed\n');
  process.exitCode = 1;
}
