import { streamOutput } from './output';
import { runCli } from './run';

// The exit code is set, not forced: what was written still goes out.
process.exitCode = await runCli(process.argv.slice(2), {
  out: streamOutput(process.stdout),
  note: (text) => process.stderr.write(`${text}\n`),
});
