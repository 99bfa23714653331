import { expect, test } from 'vitest';
import { playwrightFailures, vitestFailures } from '@scripts/testing/failures.mjs';

test('vitest: each failed test, and a file that could not be loaded', () => {
  const report = {
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          {
            status: 'failed',
            fullName: 'adds up',
            failureMessages: ['\u001B[31mexpected 1\u001B[39m\n\n  at a.ts'],
          },
          { status: 'passed', fullName: 'counts', failureMessages: [] },
        ],
      },
      { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      { name: 'c.test.ts', status: 'passed', assertionResults: [] },
    ],
  };
  expect(vitestFailures(report)).toEqual([
    'a.test.ts › adds up\n    expected 1\n      at a.ts',
    'b.test.ts\n    no such module',
  ]);
  expect(vitestFailures(null)).toEqual([]);
});

test('playwright: each failed test wherever it stands, and errors outside tests', () => {
  const failed = {
    ok: false,
    file: 'shift.test.ts',
    line: 7,
    title: 'closes',
    tests: [{ results: [{ errors: [{ message: 'no button' }, { message: 'no field' }] }] }],
  };
  const report = {
    errors: [{ message: 'no display' }],
    suites: [{ specs: [{ ok: true }], suites: [{ specs: [failed] }] }],
  };
  expect(playwrightFailures(report)).toEqual([
    'outside the tests\n    no display',
    'shift.test.ts:7 › closes\n    no button\n    no field',
  ]);
  expect(playwrightFailures(null)).toEqual([]);
});

test('a long failure is told by its beginning', () => {
  const message = Array.from({ length: 99 }, (_, line) => `line ${line}`).join('\n');
  const [told] = playwrightFailures({ errors: [{ message }] });
  expect(told?.split('\n')).toHaveLength(25);
});
