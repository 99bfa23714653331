import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Scheme } from '@ui/theme/tokens';

export const THEME_CHOICES = ['light', 'dark', 'system'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];
export const LANGUAGES = ['es', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

interface Preferences {
  readonly theme: ThemeChoice;
  readonly highContrast: boolean;
  readonly language: Language;
  setTheme(theme: ThemeChoice): void;
  setHighContrast(on: boolean): void;
  setLanguage(language: Language): void;
}

/** How this PC's screen looks. A view preference, not a setting of the site: kept in the browser. */
export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      theme: 'system',
      highContrast: false,
      language: 'es',
      setTheme: (theme) => set({ theme }),
      setHighContrast: (highContrast) => set({ highContrast }),
      setLanguage: (language) => set({ language }),
    }),
    {
      name: 'coipo.preferences',
      version: 1,
      // What was kept is text from a file: values this version does not know are dropped.
      merge: (kept, current) => ({ ...current, ...readPreferences(kept) }),
    },
  ),
);

/** The known values of something kept earlier, by this version or another. */
export function readPreferences(
  kept: unknown,
): Partial<Pick<Preferences, 'theme' | 'highContrast' | 'language'>> {
  if (typeof kept !== 'object' || kept === null) return {};
  const { theme, highContrast, language } = kept as Record<string, unknown>;
  return {
    ...(isOneOf(THEME_CHOICES, theme) && { theme }),
    ...(typeof highContrast === 'boolean' && { highContrast }),
    ...(isOneOf(LANGUAGES, language) && { language }),
  };
}

export function schemeOf(theme: ThemeChoice, highContrast: boolean, systemDark: boolean): Scheme {
  const dark = theme === 'dark' || (theme === 'system' && systemDark);
  if (highContrast) return dark ? 'contrastDark' : 'contrastLight';
  return dark ? 'dark' : 'light';
}

function isOneOf<T extends string>(values: readonly T[], value: unknown): value is T {
  return values.some((it) => it === value);
}
