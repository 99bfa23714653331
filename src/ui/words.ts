import { usePreferences } from '@ui/preferences';
import type { Language } from '@ui/preferences';
import i18next from 'i18next';
import type { ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The same keys with other words: what a translation must have to compile. */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

/**
 * Every namespace of words by its name. Each program declares its own into this one, so that `t()` knows
 * the words of both without either importing the other: the booth its many, the managers' pages `hq`.
 */
export interface WordSpaces {}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: WordSpaces;
  }
}

interface Started {
  readonly language: Language;
  /** By their spaces; in the first bundle. */
  readonly spanish: ResourceLanguage;
  /** Fetched by who reads it. */
  readonly english: () => Promise<ResourceLanguage>;
  /** The space of words that no `useTranslation` names. */
  readonly space: string;
}

/** Starts the words of a program; its screen is drawn when they are there. */
export async function startWords(started: Started): Promise<void> {
  const { language, spanish, english, space } = started;
  const other = language === 'en' ? { en: await english() } : {};
  await i18next.use(initReactI18next).init({
    resources: { es: spanish, ...other },
    lng: language,
    fallbackLng: 'es',
    // Which spaces there are, each program says for itself.
    defaultNS: space as 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
    // A fact that nobody sent leaves no braces on the screen.
    missingInterpolationHandler: () => '—',
    returnNull: false,
  });
  document.documentElement.lang = language;
  usePreferences.subscribe((now, before) => {
    if (now.language !== before.language) void applyLanguage(now.language, started);
  });
}

async function applyLanguage(language: Language, { english, space }: Started): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', space)) {
    for (const [name, words] of Object.entries(await english())) {
      i18next.addResourceBundle('en', name, words);
    }
  }
  // Whoever changed their mind meanwhile has the last word.
  if (usePreferences.getState().language !== language) return;
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
