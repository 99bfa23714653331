// @ts-check
import { endingLine, sum } from './tally.mjs';

/**
 * Runs every step, whatever the one before said, and ends with one line that adds them up.
 * @param {readonly import('./steps.mjs').Step[]} steps
 * @returns {Promise<number>} the exit code
 */
export async function runSteps(steps) {
  const tallies = [];
  for (const { name, run } of steps) {
    const started = performance.now();
    const tally = await outcome(run);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const mark = tally.failed === 0 ? 'ok' : 'FAILED';
    process.stdout.write(`${mark.padEnd(6)} ${name} (${endingLine(tally)}; ${seconds} s)\n`);
    tallies.push(tally);
  }
  // Said once more where whoever waited for the last line is looking.
  const failures = tallies.flatMap((it) => it.failures ?? []);
  for (const failure of failures) process.stdout.write(`\nFAILED ${failure}\n`);
  const total = sum(tallies);
  process.stdout.write(`${endingLine(total)}\n`);
  return total.failed === 0 ? 0 : 1;
}

/**
 * A step that breaks is a failure like any other; the following ones still run.
 * @returns {Promise<import('./steps.mjs').Outcome>}
 */
async function outcome(/** @type {import('./steps.mjs').Step['run']} */ run) {
  try {
    return await run();
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return { passed: 0, failed: 1 };
  }
}
