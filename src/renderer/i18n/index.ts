import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { usePreferences } from '@ui/preferences';
import type { Language } from '@ui/preferences';
import { es } from './es/index';

type BoothWords = typeof es;

declare module '@ui/words' {
  interface WordSpaces extends BoothWords {}
}

/** Spanish is in the first bundle; English is fetched by who reads it. */
const english = async () => (await import('./en/index')).en;

/** Starts the words of the screen; the page is drawn when they are there. */
export async function startI18n(language: Language): Promise<void> {
  const other = language === 'en' ? { en: await english() } : {};
  await i18next.use(initReactI18next).init({
    resources: { es, ...other },
    lng: language,
    fallbackLng: 'es',
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
    // A fact main did not send leaves no braces on the screen.
    missingInterpolationHandler: () => '—',
    returnNull: false,
  });
  document.documentElement.lang = language;
  usePreferences.subscribe((now, before) => {
    if (now.language !== before.language) void applyLanguage(now.language);
  });
}

async function applyLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'common')) {
    for (const [space, words] of Object.entries(await english())) {
      i18next.addResourceBundle('en', space, words);
    }
  }
  // Whoever changed their mind meanwhile has the last word.
  if (usePreferences.getState().language !== language) return;
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
