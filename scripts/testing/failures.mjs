// @ts-check
import { stripVTControlCharacters } from 'node:util';

/** Lines of one failure that are said again at the end; the whole stands above and in the report. */
const MOST_LINES = 24;

/**
 * What failed, by name and message, of vitest's JSON report.
 * @param {any} report null when none was written
 * @returns {string[]}
 */
export function vitestFailures(report) {
  const files = /** @type {any[]} */ (report?.testResults ?? []);
  return files.flatMap((file) => {
    const tests = /** @type {any[]} */ (file.assertionResults).filter(hasFailed);
    if (tests.length === 0) return hasFailed(file) ? [told(file.name, file.message)] : [];
    return tests.map((test) => told(`${file.name} › ${test.fullName}`, ...test.failureMessages));
  });
}

/**
 * The same of Playwright's, errors outside its tests included.
 * @param {any} report null when none was written
 * @returns {string[]}
 */
export function playwrightFailures(report) {
  const outside = /** @type {any[]} */ (report?.errors ?? []);
  return [
    ...outside.map((error) => told('outside the tests', error.message)),
    ...(report?.suites ?? []).flatMap(inSuite),
  ];
}

/** @returns {string[]} */
function inSuite(/** @type {any} */ suite) {
  const specs = /** @type {any[]} */ (suite.specs ?? []).filter((spec) => !spec.ok);
  const own = specs.map((spec) => {
    const results = /** @type {any[]} */ (spec.tests).flatMap((test) => test.results);
    const errors = results.flatMap((result) => result.errors ?? []);
    const messages = errors.map((/** @type {any} */ error) => error.message);
    return told(`${spec.file}:${spec.line} › ${spec.title}`, ...messages);
  });
  return [...own, ...(suite.suites ?? []).flatMap(inSuite)];
}

const hasFailed = (/** @type {any} */ it) => it.status === 'failed';

function told(/** @type {string} */ name, /** @type {unknown[]} */ ...messages) {
  const text = stripVTControlCharacters(messages.map(String).join('\n'));
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return [name, ...lines.slice(0, MOST_LINES).map((line) => `    ${line}`)].join('\n');
}
