// @ts-check
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureBuild } from '../setup/build.mjs';
import { displayEnvironment } from '../setup/display.mjs';
import { inRoot } from '../setup/paths.mjs';
import { capture, show, toolCommand } from '../setup/run.mjs';
import { SetupError } from '../setup/say.mjs';
import { packageToTest } from './packaged.mjs';
import { playwrightFailures, vitestFailures } from './failures.mjs';
import { lintFindings } from './lint-findings.mjs';
import { playwrightTally, verdict, vitestTally } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {Tally & { failures?: string[] }} Outcome what failed, told again at the end */
/** @typedef {{ name: string, run: () => Outcome | Promise<Outcome> }} Step */

/** A hung runner must not hang the machine that waits for the last line. */
const LONGEST_RUN_MS = 20 * 60_000;

/** @returns {Step} */
export function formatStep() {
  return { name: 'format', run: () => quiet('oxfmt', ['--check']) };
}

/** @returns {Step} */
export function typesStep() {
  return { name: 'types', run: () => quiet('typescript', ['-p', '.'], 'tsc') };
}

/** @returns {Step[]} lint and boundaries: one run of the linter, two verdicts */
export function lintSteps() {
  /** @type {{ found: import('./lint-findings.mjs').Finding[] | null } | undefined} */
  let result;
  const verdictOn = (/** @type {boolean} */ boundaries) => {
    result ??= { found: runLinter() };
    const mine = result.found?.filter(({ isBoundary }) => isBoundary === boundaries);
    for (const { line } of mine ?? []) process.stdout.write(`${line}\n`);
    return verdict(mine?.length === 0);
  };
  return [
    { name: 'lint', run: () => verdictOn(false) },
    { name: 'import boundaries', run: () => verdictOn(true) },
  ];
}

/**
 * @param {string} name
 * @param {readonly string[]} filters paths of the tests to run; none: all
 * @returns {Step}
 */
export function vitestStep(name, filters) {
  const report = `test-results/${name}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    name: `${name} tests`,
    run: async () => {
      rmSync(inRoot(report), { force: true });
      const [program, args] = toolCommand('vitest', ['run', ...filters, ...reporters]);
      const code = await show(program, args, { timeout: LONGEST_RUN_MS });
      const told = readReport(report);
      return { ...vitestTally(told, code), failures: vitestFailures(told) };
    },
  };
}

/** @returns {Step} the real app, freshly built, on a real or virtual display */
export function endToEndStep() {
  const report = 'test-results/e2e.json';
  return {
    name: 'end-to-end tests',
    run: async () => {
      if (!builds()) return verdict(false);
      rmSync(inRoot(report), { force: true });
      const { env, stop } = await displayEnvironment();
      try {
        const [program, args] = toolCommand('playwright', ['test']);
        const code = await show(program, args, { env, timeout: LONGEST_RUN_MS });
        return playwrightOutcome(report, code);
      } finally {
        stop();
      }
    },
  };
}

/** @returns {Step} the package as it is given away, on a real or virtual display */
export function packagedStep() {
  const report = 'test-results/packaged.json';
  return {
    name: 'packaged program',
    run: async () => {
      rmSync(inRoot(report), { force: true });
      const COIPO_E2E_PACKAGE = await packageToTest();
      const { env, stop } = await displayEnvironment();
      try {
        const [program, args] = toolCommand('playwright', [
          'test',
          '--config=playwright.packaged.config.ts',
        ]);
        const code = await show(program, args, {
          env: { ...env, COIPO_E2E_PACKAGE },
          timeout: LONGEST_RUN_MS,
        });
        return playwrightOutcome(report, code);
      } finally {
        stop();
      }
    },
  };
}

function builds() {
  try {
    ensureBuild();
    return true;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stdout.write(`${error.message}\n`);
    return false;
  }
}

/** Runs a tool that has something to say only when it fails. */
function quiet(
  /** @type {string} */ packageName,
  /** @type {string[]} */ args,
  /** @type {string | undefined} */ command = undefined,
) {
  const { code, stdout, stderr } = capture(...toolCommand(packageName, args, command));
  if (code !== 0) process.stdout.write(`${stdout}${stderr}`);
  return verdict(code === 0);
}

function runLinter() {
  const command = toolCommand('oxlint', ['--deny-warnings', '--format=json']);
  const { stdout, stderr } = capture(...command);
  const findings = lintFindings(stdout);
  if (findings === null) process.stdout.write(`${stdout}${stderr}`);
  return findings;
}

/** @returns {Outcome} */
function playwrightOutcome(/** @type {string} */ report, /** @type {number} */ code) {
  const told = readReport(report);
  return { ...playwrightTally(told, code), failures: playwrightFailures(told) };
}

function readReport(/** @type {string} */ path) {
  return existsSync(inRoot(path)) ? JSON.parse(readFileSync(inRoot(path), 'utf8')) : null;
}
