import { en } from '@renderer/i18n/en/index';
import { es } from '@renderer/i18n/es/index';
import { describe, expect, test } from 'vitest';

type Tree = { readonly [key: string]: string | Tree };

/** `pill.noShift` → its words, for every leaf. */
function leaves(tree: Tree, prefix = ''): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(tree).map(([key, value]) =>
      typeof value === 'string' ? { [prefix + key]: value } : leaves(value, `${prefix}${key}.`),
    ),
  );
}

const variables = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((it) => it[1]).toSorted();

describe('both languages', () => {
  const spanish = leaves(es);
  const english = leaves(en);

  test('have the same keys', () => {
    expect(Object.keys(english).toSorted()).toEqual(Object.keys(spanish).toSorted());
  });

  test('have words for every key', () => {
    const empty = Object.entries({ ...spanish, ...english }).filter(([, text]) => !text.trim());
    expect(empty).toEqual([]);
  });

  test('tell the same facts', () => {
    const different = Object.keys(spanish).filter(
      (key) => variables(spanish[key] ?? '').join() !== variables(english[key] ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  test('have both forms of every plural', () => {
    const ones = Object.keys(spanish).filter((key) => key.endsWith('_one'));
    expect(ones.length).toBeGreaterThan(0);
    expect(ones.filter((key) => !(key.replace(/_one$/, '_other') in spanish))).toEqual([]);
  });
});
