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
