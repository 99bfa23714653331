import fc from 'fast-check';
import { Token } from './token';

/** What attackers type, and what breaks programs that nobody attacks. */
export const HOSTILE_TEXTS = [
  '',
  ' ',
  "' OR '1'='1",
  "'; DROP TABLE payments; --",
  '\u0000',
  'a\u0000b',
  '\uD800',
  'a\uDFFFb',
  '\u202Etxt.exe',
  '\u001B[2J\r\nset-cookie: a=b',
  '=HYPERLINK("http://x")',
  '{{7*7}}${7*7}<script>alert(1)</script>',
  '../../../../etc/passwd',
  '%00%0a%ff',
  '__proto__',
  'constructor',
  'toString',
  'NaN',
  '-1',
  '1e309',
  '0x10',
  '9007199254740993',
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '-271821-04-20',
  '12.345.678-5',
  '*%_?[a-z]*',
  '👩‍👩‍👧‍👦',
  'ﷺ',
  'İ',
  'ß',
] as const;

export const HOSTILE_NUMBERS = [
  -1,
  0,
  1,
  0.5,
  -0.5,
  9,
  11,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 32,
  1e9,
  1e9 + 1,
  2 ** 53 - 1,
  2 ** 53,
  -(2 ** 53),
  8_640_000_000_000_000,
  8_640_000_000_000_001,
  1e21,
  1e308,
  5e-324,
] as const;

const token = (told: Token['told']): Token => new Token(told);

const UNSPOKEN: readonly unknown[] = [
  token({ number: 'NaN' }),
  token({ number: 'Infinity' }),
  token({ number: '-Infinity' }),
  token({ number: '-0' }),
  token({ undefined: true }),
  token({ bigint: '9007199254740993' }),
  token({ date: 0 }),
  token({ date: null }),
  token({ bytes: 'AAECAw==' }),
];

const HUGE: readonly unknown[] = [
  token({ repeat: '9', times: 400 }),
  token({ repeat: 'ñ', times: 5000 }),
  token({ repeat: '\u0301', times: 3000 }),
  token({ repeat: 'x', times: 1_000_000 }),
  token({ deep: 200, of: 'array' }),
  token({ deep: 2000, of: 'object' }),
];

const ODD_SHAPES: readonly unknown[] = [
  null,
  true,
  [],
  {},
  [[]],
  [null],
  { a: { b: {} } },
  JSON.parse('{"__proto__":{"polluted":true}}'),
  { constructor: { prototype: { polluted: true } } },
  { length: 1e9 },
  { toJSON: 1, valueOf: null, hasOwnProperty: null },
];

/** Values that JSON has: what a network can bring. */
export const hostileJson: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<unknown>(...HOSTILE_TEXTS) },
  { weight: 4, arbitrary: fc.constantFrom<unknown>(...HOSTILE_NUMBERS) },
  { weight: 3, arbitrary: fc.constantFrom(...ODD_SHAPES) },
  { weight: 1, arbitrary: fc.constantFrom(...HUGE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 24 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

/** And those that only cross the bridge from the screen. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: hostileJson },
  { weight: 1, arbitrary: fc.constantFrom(...UNSPOKEN) },
);

/** A plan with one to three places in it replaced by something hostile, left out, or added. */
export function spoilt(
  plan: fc.Arbitrary<unknown>,
  hostile: fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const replaced = fc
    .tuple(plan, fc.array(fc.tuple(fc.nat(60), hostile), { minLength: 1, maxLength: 3 }))
    .map(([sound, wounds]) =>
      wounds.reduce<unknown>((whole, [at, by]) => token({ spoil: whole, at, by }), sound),
    );
  const extended = fc
    .tuple(plan, fc.constantFrom('extra', '__proto__', 'constructor', 'id', ''), hostile)
    .map(([sound, name, by]) =>
      typeof sound === 'object' &&
      sound !== null &&
      !Array.isArray(sound) &&
      !(sound instanceof Token)
        ? Object.fromEntries([...Object.entries(sound), [name, by]])
        : by,
    );
  const shortened = fc.tuple(plan, fc.nat(20)).map(([sound, at]) => {
    if (typeof sound !== 'object' || sound === null || sound instanceof Token) return sound;
    const entries = Object.entries(sound);
    return Object.fromEntries(entries.filter((_, index) => index !== at % entries.length));
  });
  return fc.oneof(
    { weight: 6, arbitrary: replaced },
    { weight: 1, arbitrary: extended },
    { weight: 1, arbitrary: shortened },
  );
}
