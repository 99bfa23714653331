import { es } from '@hq/web/i18n/es/index';
import type { Language } from '@ui/preferences';
import { startWords } from '@ui/words';

type HqWords = typeof es;

declare module '@ui/words' {
  interface WordSpaces {
    hq: HqWords;
  }
}

/** Starts the words of the managers' pages; they are drawn when the words are there. */
export function startHqWords(language: Language): Promise<void> {
  return startWords({
    language,
    spanish: { hq: es },
    english: async () => ({ hq: (await import('@hq/web/i18n/en/index')).en }),
    space: 'hq',
  });
}
