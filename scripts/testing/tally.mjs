// @ts-check

/** @typedef {{ passed: number, failed: number }} Tally */

/** A check that is one thing: it holds or it does not. */
export const verdict = (/** @type {boolean} */ holds) =>
  holds ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

/**
 * What vitest's JSON report counts. A file that could not be loaded counts as one failure, and so
 * does a run that failed outside its tests or had none: silence must never look like success.
 * @param {any} report null when none was written
 * @param {number} exitCode of the runner
 * @returns {Tally}
 */
export function vitestTally(report, exitCode) {
  if (report === null) return verdict(false);
  const files = /** @type {any[]} */ (report.testResults ?? []);
  const notLoaded = files.filter(
    (file) =>
      file.status === 'failed' &&
      !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  );
  const passed = Number(report.numPassedTests);
  return honest({ passed, failed: Number(report.numFailedTests) + notLoaded.length }, exitCode);
}

/**
 * What Playwright's JSON report counts, its errors outside tests included.
 * @param {any} report null when none was written
 * @param {number} exitCode of the runner
 * @returns {Tally}
 */
export function playwrightTally(report, exitCode) {
  if (report === null) return verdict(false);
  const { expected, unexpected, flaky } = report.stats;
  const failed = unexpected + flaky + (report.errors ?? []).length;
  return honest({ passed: expected, failed }, exitCode);
}

/** @returns {Tally} */
function honest(/** @type {Tally} */ { passed, failed }, /** @type {number} */ exitCode) {
  const ranNothing = passed + failed === 0;
  const failedOutsideTests = failed === 0 && exitCode !== 0;
  return { passed, failed: failed + (ranNothing || failedOutsideTests ? 1 : 0) };
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
  };
}

/** The last line of `npm test`. */
export const endingLine = (/** @type {Tally} */ { passed, failed }) =>
  `${passed} passed, ${failed} failed`;
