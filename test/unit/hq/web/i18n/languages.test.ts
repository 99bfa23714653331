import { en } from '@hq/web/i18n/en/index';
import { es } from '@hq/web/i18n/es/index';
import { PAGE_ERROR_CODES } from '@hq/web/app/refusal';
import { VIEW_NAMES } from '@hq/web/features/catalogue/parts';
import { wordKey } from '@hq/web/features/people/word-keys';
import { BUILT_IN_ROLES } from '@shared/contracts/permissions';
import { API_SCOPES } from '@shared/hq/api-keys';
import { HQ_ACTIONS } from '@shared/hq/audit';
import { catalogueChangeSchema } from '@shared/hq/catalogue-changes';
import { CATALOGUE_PARTS } from '@shared/sync/parts';
import { keepsBothLanguages, leaves } from '@test/helpers/words';
import type { WordTree } from '@test/helpers/words';
import { describe, expect, test } from 'vitest';

describe('both languages of the pages', () => {
  const spanish = leaves(es);
  const english = leaves(en);

  keepsBothLanguages(es, en);

  test('have no key with what separates keys in it', () => {
    const keys = (tree: WordTree): string[] =>
      Object.entries(tree).flatMap(([key, value]) =>
        typeof value === 'string' ? [key] : [key, ...keys(value)],
      );
    expect(keys(es).filter((key) => /[.:]/.test(key))).toEqual([]);
  });

  test('are two languages, not one twice', () => {
    const same = Object.keys(spanish).filter((key) => spanish[key] === english[key]);
    expect(same.length / Object.keys(spanish).length).toBeLessThan(0.05);
  });
});

describe.each([
  ['Spanish', es],
  ['English', en],
])('in %s', (_language, words) => {
  test('every refusal says what happened and what to do next, and no other is worded', () => {
    expect(Object.keys(words.errors).toSorted()).toEqual(PAGE_ERROR_CODES.toSorted());
  });

  test('every action of the record, every scope of a key and every part of the catalogue has a name', () => {
    expect(Object.keys(words.record.actions).toSorted()).toEqual(
      HQ_ACTIONS.map(wordKey).toSorted(),
    );
    expect(Object.keys(words.keys.scope).toSorted()).toEqual(API_SCOPES.map(wordKey).toSorted());
    expect(Object.keys(words.catalogue).toSorted()).toEqual(CATALOGUE_PARTS.toSorted());
  });

  test('every change of a catalogue, every part of its page and every built-in role has a name', () => {
    const kinds = catalogueChangeSchema.options.map(({ shape }) => shape.kind.value);
    expect(Object.keys(words.tariffs.actions).toSorted()).toEqual(
      [...kinds, 'uploaded', 'transferred'].toSorted(),
    );
    expect(Object.keys(words.managed.view)).toEqual(VIEW_NAMES);
    expect(Object.keys(words.boothRoles.builtIn)).toEqual(Object.keys(BUILT_IN_ROLES));
  });
});
