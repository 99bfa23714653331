import { describe, expect, test } from 'vitest';
import { endingLine, playwrightTally, sum, verdict, vitestTally } from '@scripts/testing/tally.mjs';

const vitestReport = (over: object) => ({
  numPassedTests: 3,
  numFailedTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
  ...over,
});

const playwrightReport = (stats: object, errors: unknown[] = []) => ({
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  errors,
});

describe('vitest', () => {
  test('counts its tests', () => {
    expect(vitestTally(vitestReport({ numFailedTests: 2 }), 1)).toEqual({ passed: 3, failed: 2 });
  });

  test('a file that could not be loaded is one failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
    ];
    const report = vitestReport({ numFailedTests: 1, testResults });
    expect(vitestTally(report, 1)).toEqual({ passed: 3, failed: 2 });
  });

  test('a bad end without a failed test is a failure', () => {
    expect(vitestTally(vitestReport({}), 1)).toEqual({ passed: 3, failed: 1 });
  });

  test('no tests at all, or no report, is a failure', () => {
    const empty = vitestReport({ numPassedTests: 0, testResults: [] });
    expect(vitestTally(empty, 0)).toEqual({ passed: 0, failed: 1 });
    expect(vitestTally(null, 0)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('playwright', () => {
  test('counts its tests, a flaky one and an error outside them as failed', () => {
    const report = playwrightReport({ expected: 5, unexpected: 1, flaky: 1 }, ['no such folder']);
    expect(playwrightTally(report, 1)).toEqual({ passed: 5, failed: 3 });
  });

  test('no tests at all, or no report, is a failure', () => {
    expect(playwrightTally(playwrightReport({}), 0)).toEqual({ passed: 0, failed: 1 });
    expect(playwrightTally(null, 0)).toEqual({ passed: 0, failed: 1 });
  });

  test('a bad end without a failed test is a failure', () => {
    expect(playwrightTally(playwrightReport({ expected: 2 }), 1)).toEqual({ passed: 2, failed: 1 });
  });
});

test('the last line adds everything up', () => {
  const total = sum([verdict(true), verdict(false), { passed: 40, failed: 2 }]);
  expect(endingLine(total)).toBe('41 passed, 3 failed');
});
