import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { usePreferences } from '@ui/preferences';
import type { Language } from '@ui/preferences';
import { en } from './en/index';
import { es } from './es/index';

type BoothWords = typeof es;

declare module '@ui/words' {
  interface WordSpaces extends BoothWords {}
}

/** Starts the words of the screen; both languages are in the bundle, so nothing is waited for. */
export function startI18n(language: Language): void {
  void i18next.use(initReactI18next).init({
    resources: { es, en },
    lng: language,
    fallbackLng: 'es',
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
    // A fact main did not send leaves no braces on the screen.
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
