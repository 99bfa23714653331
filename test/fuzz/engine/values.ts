import fc from 'fast-check';
import { z } from 'zod';
import { HINTS } from './hints';
import { Pool } from './pool';
import { resolve } from './resolve';
import { Token } from './token';

/** What zod 4 keeps of a schema, as far as it is looked at here. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly entries?: Readonly<Record<string, string | number>>;
  readonly values?: readonly (string | number | boolean | null)[];
  readonly getter?: () => z.ZodType;
}

/** What a schema says of its bounds. */
interface Bounds {
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly format?: string | undefined;
}

const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition;

function boundsOf(schema: z.ZodType): Bounds {
  const told = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const { minimum = told.minLength ?? told.minItems, format } = told;
  const { maximum = told.maxLength ?? told.maxItems } = told;
  return { minimum, maximum, format: told.type === 'integer' ? 'integer' : format };
}

/** The patterns of a text, as far as they can be written without their flags. */
function patternsOf(schema: z.ZodType): string[] {
  const { pattern, allOf = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const all = [pattern, ...allOf.map((it) => (typeof it === 'boolean' ? undefined : it.pattern))];
  return all.filter((it) => it !== undefined);
}

/**
 * Plans of values that a schema mostly takes: its own kinds and bounds, ids and codes that the program
 * told before, instants around now. What a `refine` asks for besides is left to chance.
 * @param name of the field that the value stands in
 */
export function valuesOf(schema: z.ZodType, name = ''): fc.Arbitrary<unknown> {
  const made = bySchema(schema, name);
  const hint = HINTS[name];
  return hint && fits(hint, schema)
    ? fc.oneof({ weight: 3, arbitrary: hint }, { weight: 1, arbitrary: made })
    : made;
}

/** A name may mean something else elsewhere. */
function fits(hint: fc.Arbitrary<unknown>, schema: z.ZodType): boolean {
  const world = { pool: new Pool(), now: () => 0 };
  return fc
    .sample(hint, { numRuns: 10, seed: 1 })
    .some((plan) => schema.safeParse(resolve(plan, world)).success);
}

function bySchema(schema: z.ZodType, name: string): fc.Arbitrary<unknown> {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case 'object':
      return whole(name, objects(definition.shape ?? {}));
    case 'array':
      return whole(name, arrays(schema, definition, name));
    case 'tuple':
      return fc.tuple(...(definition.items ?? []).map((it) => valuesOf(it, name)));
    case 'record':
      return records(definition);
    case 'union':
      return fc.oneof(...(definition.options ?? []).map((it) => valuesOf(it, name)));
    case 'nullable':
      return fc.oneof(
        { weight: 2, arbitrary: inner(definition, name) },
        { weight: 1, arbitrary: fc.constant(null) },
      );
    case 'optional':
    case 'default':
    case 'prefault':
    case 'catch':
    case 'readonly':
      return inner(definition, name);
    case 'pipe':
      return valuesOf(definition.in as z.ZodType, name);
    case 'lazy':
      return definition.getter ? valuesOf(definition.getter(), name) : fc.constant(null);
    case 'enum':
      return fc.constantFrom(...Object.values(definition.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(definition.values ?? [null]));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'number':
    case 'int':
      return numbers(schema, name);
    case 'string':
      return texts(schema, name);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

const inner = (definition: Definition, name: string): fc.Arbitrary<unknown> =>
  valuesOf(definition.innerType as z.ZodType, name);

/** What the program said under that name, and something else of its kind as long as it said nothing. */
const told = (name: string, made: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(fc.nat(12), made).map(([n, or]) => new Token({ ref: name, n, or }));

/** Sometimes the whole of what the program said under that name, as a screen sends back what it was given. */
const whole = (name: string, made: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  name === ''
    ? made
    : fc.oneof({ weight: 3, arbitrary: made }, { weight: 2, arbitrary: told(name, made) });

const takesNothing = (schema: z.ZodType): boolean =>
  ['optional', 'default', 'prefault'].includes(definitionOf(schema).type);

function objects(shape: Readonly<Record<string, z.ZodType>>): fc.Arbitrary<unknown> {
  const fields = Object.entries(shape);
  const model = Object.fromEntries(fields.map(([name, field]) => [name, valuesOf(field, name)]));
  const requiredKeys = fields.filter(([, field]) => !takesNothing(field)).map(([name]) => name);
  return fc.record(model, { requiredKeys });
}

function arrays(schema: z.ZodType, { element }: Definition, name: string): fc.Arbitrary<unknown> {
  const { minimum = 0, maximum = 4 } = boundsOf(schema);
  // The items of `spots` are told one by one under names of their own.
  const items = valuesOf(element as z.ZodType, name.replace(/s$/, ''));
  const maxLength = Math.max(minimum, Math.min(maximum, 4));
  return fc.array(items, { minLength: Math.min(minimum, maxLength), maxLength });
}

function records({ keyType, valueType }: Definition): fc.Arbitrary<unknown> {
  return fc.dictionary(
    valuesOf(keyType as z.ZodType, 'key').map((key) =>
      key instanceof Token ? 'key' : String(key),
    ),
    valuesOf(valueType as z.ZodType),
    { maxKeys: 4 },
  );
}

const MINUTE = 60_000;
const MOMENTS = [0, 0, 0, -1, 1, -MINUTE, MINUTE, -30 * MINUTE, -60 * MINUTE, 60 * MINUTE];
const DAYS = [-400, -30, -2, -1, 1, 2, 30, 400];

/** Around now, mostly. */
const instants: fc.Arbitrary<unknown> = fc
  .constantFrom(...MOMENTS, ...DAYS.map((days) => days * 1440 * MINUTE))
  .map((now) => new Token({ now }));

/** The field is an instant when its schema takes those of this century and its upper end is that of `Date`. */
const isInstant = (maximum: number | undefined, name: string): boolean =>
  maximum === 8_640_000_000_000_000 || /(At|From|To|until|now|since|before)$/.test(name);

function numbers(schema: z.ZodType, name: string): fc.Arbitrary<unknown> {
  const { minimum, maximum, format } = boundsOf(schema);
  if (isInstant(maximum, name)) {
    return fc.oneof(
      { weight: 3, arbitrary: told(name, instants) },
      { weight: 5, arbitrary: instants },
      { weight: 1, arbitrary: fc.nat(2 ** 46) },
    );
  }
  const min = Math.max(minimum ?? Number.MIN_SAFE_INTEGER, Number.MIN_SAFE_INTEGER);
  const max = Math.min(maximum ?? Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  const within = (least: number, most: number) =>
    fc.integer({
      min: Math.ceil(Math.min(Math.max(least, min), max)),
      max: Math.floor(Math.max(Math.min(most, max), min)),
    });
  const integers = fc.oneof(
    { weight: 3, arbitrary: told(name, within(0, 10)) },
    { weight: 2, arbitrary: within(0, 10) },
    {
      weight: 2,
      arbitrary: within(0, 300).map((tens) => Math.min(max, Math.max(min, tens * 100))),
    },
    { weight: 1, arbitrary: within(min, max) },
    { weight: 1, arbitrary: fc.constantFrom(Math.ceil(min), Math.floor(max)) },
  );
  return format === undefined ? fc.oneof(integers, fc.double({ noNaN: true })) : integers;
}

const PLATES = ['KRTV62', 'BBCC11', 'zz·yy-33', 'AB1234', 'ÑÑÑÑ99', '', '  ', 'O0I1'];
const WORDS = [
  'car',
  'Caja 3',
  'una razón de prueba',
  'sin saldo',
  'A',
  'B1',
  'Estacionamiento Ñuñoa',
  'America/Santiago',
  'Pacific/Apia',
  'UTC',
  '12.345.678-5',
  '76.543.210-3',
  '00:00',
  '23:59',
  '08:30',
  '2580',
  '135790',
  'https://hq.example',
  '0000-0000-000',
  'hora',
  '+56 9 1234 5678',
  'T-000001',
  'B-000001',
];
const DATES = ['2026-11-19', '2026-11-20', '2026-11-21', '2024-02-29', '2026-04-05', '2026-09-06'];

function texts(schema: z.ZodType, name: string): fc.Arbitrary<unknown> {
  const { maximum = 60, minimum = 0, format } = boundsOf(schema);
  if (format === 'uuid') {
    const fresh = name === 'requestId';
    return fc.oneof(
      { weight: fresh ? 1 : 12, arbitrary: told(name, fc.uuid({ version: [4, 7] })) },
      { weight: fresh ? 8 : 1, arbitrary: fc.uuid({ version: [4, 7] }) },
    );
  }
  if (format === 'date') {
    const dates = fc.constantFrom(...DATES);
    return fc.oneof(told(name, dates), dates);
  }
  const takes = (text: string): boolean => schema.safeParse(text).success;
  const known = [...PLATES, ...WORDS, ...DATES].filter(takes);
  const random = fc.string({
    unit: 'grapheme',
    minLength: Math.min(minimum, 60),
    maxLength: Math.max(minimum, Math.min(maximum, 60)),
  });
  const patterned = matching(patternsOf(schema));
  const made = fc.oneof(
    ...(known.length > 0 ? [{ weight: 4, arbitrary: fc.constantFrom<unknown>(...known) }] : []),
    ...patterned,
    ...(patterned.length === 0 ? [{ weight: 1, arbitrary: random }] : []),
  );
  return fc.oneof({ weight: 3, arbitrary: told(name, made) }, { weight: 2, arbitrary: made });
}

/** Texts of a pattern that fast-check can read; it reads no look-aheads and no classes of Unicode. */
function matching(
  patterns: readonly string[],
): { readonly weight: number; readonly arbitrary: fc.Arbitrary<unknown> }[] {
  return patterns.flatMap((pattern) => {
    try {
      return [{ weight: 2, arbitrary: fc.stringMatching(new RegExp(pattern, 'u')) }];
    } catch {
      return [];
    }
  });
}
