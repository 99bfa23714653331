import { namesFor } from './names';
import type { Pool } from './pool';
import { Token } from './token';

/** What a case needs to be played. */
export interface World {
  readonly pool: Pool;
  /** UTC ms, by the program's own clock. */
  now(): number;
}

/** The value that a plan comes to now. */
export function resolve(plan: unknown, world: World): unknown {
  if (plan instanceof Token) return resolveToken(plan, world);
  if (Array.isArray(plan)) return plan.map((each) => resolve(each, world));
  if (typeof plan !== 'object' || plan === null) return plan;
  const made = {};
  for (const [name, value] of Object.entries(plan)) put(made, name, resolve(value, world));
  return made;
}

/** As `JSON.parse` does: `__proto__` is a name like any other. */
const put = (object: object, name: string, value: unknown): void => {
  Object.defineProperty(object, name, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
};

function resolveToken({ told }: Token, world: World): unknown {
  if ('ref' in told) {
    const otherwise = resolve(told.or, world);
    return structuredClone(world.pool.pick(namesFor(told.ref), told.n, otherwise)) ?? otherwise;
  }
  if ('now' in told) return world.now() + told.now;
  if ('repeat' in told) return told.repeat.repeat(told.times);
  if ('deep' in told) return deep(told.deep, told.of);
  if ('number' in told) return Number(told.number);
  if ('bigint' in told) return BigInt(told.bigint);
  if ('undefined' in told) return undefined;
  if ('date' in told) return new Date(told.date ?? Number.NaN);
  if ('bytes' in told) return Uint8Array.from(Buffer.from(told.bytes, 'base64'));
  return spoil(resolve(told.spoil, world), told.at, resolve(told.by, world));
}

function deep(levels: number, of: 'array' | 'object'): unknown {
  let value: unknown = of === 'array' ? [] : {};
  for (let level = 1; level < levels; level += 1) value = of === 'array' ? [value] : { a: value };
  return value;
}

/** Replaces the `at`-th place of a value, counted over everything in it. */
function spoil(value: unknown, at: number, by: unknown): unknown {
  const places: (() => void)[] = [];
  const visit = (within: unknown): void => {
    if (typeof within !== 'object' || within === null || places.length > 5000) return;
    for (const name of Object.keys(within)) {
      places.push(() => put(within, name, by));
      visit((within as Record<string, unknown>)[name]);
    }
  };
  visit(value);
  if (places.length === 0) return by;
  places[at % places.length]?.();
  return value;
}
