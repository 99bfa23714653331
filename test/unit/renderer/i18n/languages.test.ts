import { en } from '@renderer/i18n/en/index';
import { es } from '@renderer/i18n/es/index';
import { keepsBothLanguages } from '@test/helpers/words';
import { describe } from 'vitest';

describe('both languages of the booth', () => {
  keepsBothLanguages(es, en);
});
