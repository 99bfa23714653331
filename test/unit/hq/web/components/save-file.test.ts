import { fileNameOf } from '@hq/web/components/save-file';
import { expect, test } from 'vitest';

test('the name is HQ’s, unless it would leave the folder', () => {
  expect(fileNameOf('attachment; filename="coipo-2026-11.csv"')).toBe('coipo-2026-11.csv');
  expect(fileNameOf('attachment; filename="../../etc/passwd"')).toBeNull();
  expect(fileNameOf(null)).toBeNull();
});
