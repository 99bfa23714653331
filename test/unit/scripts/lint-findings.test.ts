import { expect, test } from 'vitest';
import { lintFindings } from '@scripts/testing/lint-findings.mjs';

const diagnostic = (code: string) => ({
  message: 'Not so.',
  help: 'Do it thus.',
  code,
  filename: 'src/a.ts',
  labels: [{ span: { line: 3, column: 7 } }],
});

test('a finding is one line with its place, and boundaries are told from lint', () => {
  const output = JSON.stringify({
    diagnostics: [
      diagnostic('eslint(no-debugger)'),
      diagnostic('eslint(no-restricted-imports)'),
      diagnostic('import(no-cycle)'),
    ],
  });
  expect(lintFindings(output)).toEqual([
    { line: 'src/a.ts:3:7  Not so. Do it thus.  eslint(no-debugger)', isBoundary: false },
    { line: 'src/a.ts:3:7  Not so. Do it thus.  eslint(no-restricted-imports)', isBoundary: true },
    { line: 'src/a.ts:3:7  Not so. Do it thus.  import(no-cycle)', isBoundary: true },
  ]);
});

test('a linter that gave no report has no findings to show, which is not the same as none', () => {
  expect(lintFindings('Failed to parse oxlint configuration file.')).toBeNull();
  expect(lintFindings('{"diagnostics":[]}')).toEqual([]);
});
