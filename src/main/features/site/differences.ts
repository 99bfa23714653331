/** One value that would be another; `null` where there is none. */
export interface Difference {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Every value of a structure by its path: `weekdays.mon.0.from` → `08:00`. */
function leaves(value: unknown, path: string, into: Map<string, string>): void {
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries())
      leaves(each, join(path, nameOf(each, index)), into);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) leaves(each, join(path, key), into);
  } else {
    into.set(path, String(value));
  }
}

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** Spots, zones and dates are called by their own names, so that one more does not shift the others. */
function nameOf(value: unknown, index: number): string {
  const { code, date, name } = (value ?? {}) as { code?: string; date?: string; name?: string };
  return code ?? date ?? name ?? String(index + 1);
}

/** What is different between two values, by path. */
export function differences(before: unknown, after: unknown): Difference[] {
  const was = new Map<string, string>();
  const is = new Map<string, string>();
  leaves(before, '', was);
  leaves(after, '', is);
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((path) => was.get(path) !== is.get(path))
    .map((path) => ({ path, before: was.get(path) ?? null, after: is.get(path) ?? null }));
}
