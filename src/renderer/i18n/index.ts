import type { Language } from '@ui/preferences';
import { startWords } from '@ui/words';
import { es } from './es/index';

type BoothWords = typeof es;

declare module '@ui/words' {
  interface WordSpaces extends BoothWords {}
}

/** Starts the words of the booth's screen; the page is drawn when they are there. */
export function startI18n(language: Language): Promise<void> {
  return startWords({
    language,
    spanish: es,
    english: async () => (await import('./en/index')).en,
    space: 'common',
  });
}
