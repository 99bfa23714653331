import { readPreferences, schemeOf } from '@ui/preferences';
import { describe, expect, test } from 'vitest';

describe('preferences kept on this PC', () => {
  test('known values are read', () => {
    expect(readPreferences({ theme: 'dark', highContrast: true, language: 'en' })).toEqual({
      theme: 'dark',
      highContrast: true,
      language: 'en',
    });
  });

  test.each([null, 'x', 7, { theme: 'pink', highContrast: 'yes', language: 'fr' }, []])(
    'anything else is dropped: %o',
    (kept) => expect(readPreferences(kept)).toEqual({}),
  );

  test('the scheme follows the choice, and the PC only when asked to', () => {
    expect(schemeOf('system', false, true)).toBe('dark');
    expect(schemeOf('light', false, true)).toBe('light');
    expect(schemeOf('dark', true, false)).toBe('contrastDark');
    expect(schemeOf('system', true, false)).toBe('contrastLight');
  });
});
