import { en } from '@renderer/i18n/en/index';
import { es } from '@renderer/i18n/es/index';
import { ERROR_CODES } from '@shared/kernel/errors';
import { describe, expect, test } from 'vitest';

type Wording = Partial<Record<string, { what: string; then: string }>>;

describe.each([
  ['es', es.errors as Wording],
  ['en', en.errors as Wording],
])('error words in %s', (_, words) => {
  test.each(ERROR_CODES)('%s says what happened and what to do next', (code) => {
    expect(words[code]?.what).toBeTruthy();
    expect(words[code]?.then).toBeTruthy();
  });

  test('words no code that does not exist', () => {
    const known: readonly string[] = ERROR_CODES;
    expect(Object.keys(words).filter((code) => !known.includes(code))).toEqual([]);
  });
});
