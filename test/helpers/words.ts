import { expect, test } from 'vitest';

export type WordTree = { readonly [key: string]: string | WordTree };

/** `pill.noShift` → its words, for every leaf. */
export function leaves(tree: WordTree, prefix = ''): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(tree).map(([key, value]) =>
      typeof value === 'string' ? { [prefix + key]: value } : leaves(value, `${prefix}${key}.`),
    ),
  );
}

const variables = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((it) => it[1]).toSorted();

/** What the words of every program keep, in both languages. */
export function keepsBothLanguages(es: WordTree, en: WordTree): void {
  const spanish = leaves(es);
  const english = leaves(en);

  test('have the same keys, and words for each', () => {
    expect(Object.keys(english).toSorted()).toEqual(Object.keys(spanish).toSorted());
    const empty = [...Object.entries(spanish), ...Object.entries(english)].filter(
      ([, text]) => !text.trim(),
    );
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
}
