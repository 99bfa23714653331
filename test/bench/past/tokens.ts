/** What in a stored text belongs to its time and would be another in another fortnight. */
export type TokenKind = 'uuid' | 'number' | 'plate' | 'date' | 'chileanDate' | 'instant' | 'hash';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/** A text cut up: what stays as it is between what changes, by turns, beginning with what stays. */
export interface Cut {
  readonly stays: readonly string[];
  readonly tokens: readonly Token[];
}

const TOKENS = new RegExp(
  [
    '(?<uuid>\\b[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\\b)',
    '(?<hash>\\b[0-9a-f]{64}\\b)',
    '(?<number>\\b[A-Z]-\\d{6,}\\b)',
    '(?<date>\\b20\\d\\d-\\d\\d-\\d\\d\\b)',
    '(?<chileanDate>\\b\\d\\d-\\d\\d-20\\d\\d\\b)',
    '(?<instant>\\b1[6-9]\\d{11}\\b)',
    '(?<plate>\\b[A-Z]{2,5}·?\\d[A-Z\\d]{0,4}(?:·[A-Z\\d]{1,4})*\\b)',
  ].join('|'),
  'g',
);

const KINDS = ['uuid', 'hash', 'number', 'date', 'chileanDate', 'instant', 'plate'] as const;

/** @param isPlate whether a text is a plate of a car that came, with or without its dots */
export function cut(text: string, isPlate: (text: string) => boolean): Cut {
  const stays: string[] = [];
  const tokens: Token[] = [];
  let from = 0;
  for (const match of text.matchAll(TOKENS)) {
    const kind = KINDS.find((it) => match.groups?.[it] !== undefined);
    const found = match[0];
    if (!kind || (kind === 'plate' && !isPlate(found))) continue;
    stays.push(text.slice(from, match.index));
    tokens.push({ kind, text: found });
    from = match.index + found.length;
  }
  stays.push(text.slice(from));
  return { stays, tokens };
}

/** The text with what its tokens are in another time. */
export function join({ stays, tokens }: Cut, mapped: (token: Token) => string): string {
  let text = stays[0] ?? '';
  for (const [index, token] of tokens.entries()) {
    text += mapped(token) + (stays[index + 1] ?? '');
  }
  return text;
}
