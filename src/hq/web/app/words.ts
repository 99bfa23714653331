import { usePreferences } from '@ui/preferences';
import type { Language } from '@ui/preferences';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from '@hq/web/i18n/en/index';
import { es } from '@hq/web/i18n/es/index';

type HqWords = typeof es;

declare module '@ui/words' {
  interface WordSpaces {
    hq: HqWords;
  }
}

/** Starts the words of the pages; both languages are in the bundle, so nothing is waited for. */
export function startWords(language: Language): void {
  void i18next.use(initReactI18next).init({
    resources: { es: { hq: es }, en: { hq: en } },
    lng: language,
    fallbackLng: 'es',
    defaultNS: 'hq' as 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
    // A fact HQ did not send leaves no braces on the page.
    missingInterpolationHandler: () => '—',
    returnNull: false,
  });
  applyLanguage(language);
  usePreferences.subscribe((now, before) => {
    if (now.language !== before.language) applyLanguage(now.language);
  });
}

function applyLanguage(language: Language): void {
  document.documentElement.lang = language;
  if (i18next.language !== language) void i18next.changeLanguage(language);
}
