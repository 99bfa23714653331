import { CallError, asCallError } from '@renderer/app/call-error';
import { errorWords, wordDetails } from '@renderer/app/error-words';
import { es } from '@renderer/i18n/es/index';
import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';

const ZONE = 'America/Santiago';

beforeAll(async () => {
  await i18next.init({ resources: { es }, lng: 'es', interpolation: { escapeValue: false } });
});

describe('a refusal as the operator reads it', () => {
  test('names the facts it came with, times in the zone of the site', () => {
    const startTime = Date.parse('2026-11-20T17:28:00Z');
    const error = new CallError('ALREADY_INSIDE', { spotCode: 'A7', startTime });
    expect(errorWords(error, ZONE).what).toContain('A7 desde las 14:28');
  });

  test('shows pesos as pesos', () => {
    const words = errorWords(new CallError('QUOTE_EXPIRED', { amount: 12350 }), ZONE);
    expect(words.what).toContain('$12.350');
  });

  test('a code without words reads as an inner failure, not as a key', () => {
    const unknown = new CallError('SOMETHING_NEW' as 'INTERNAL');
    expect(errorWords(unknown, ZONE).what).toBe(es.errors.INTERNAL.what);
  });

  test('anything thrown becomes a refusal', () => {
    expect(asCallError(new TypeError('x')).code).toBe('INTERNAL');
    expect(asCallError('x').message).toBe('x');
  });

  test('leaves out what does not fit on a line', () => {
    expect(wordDetails({ list: [1], object: {}, nothing: null, seconds: 5 }, ZONE)).toEqual({
      seconds: 5,
    });
  });
});
