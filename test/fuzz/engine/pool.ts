const KEPT = 40;

/** What the program has told so far, by the names of the fields it told it in. */
export class Pool {
  readonly #told = new Map<string, unknown[]>();

  /** Keeps every field of an answer, however deep. */
  harvest(value: unknown, depth = 0): void {
    if (typeof value !== 'object' || value === null || depth > 8) return;
    if (Array.isArray(value)) {
      for (const each of value.slice(-KEPT)) this.harvest(each, depth + 1);
      return;
    }
    for (const [name, field] of Object.entries(value)) {
      this.add(name, field);
      this.harvest(field, depth + 1);
    }
  }

  add(name: string, value: unknown): void {
    if (value === null || value === undefined) return;
    const told = this.#told.get(name) ?? [];
    if (told.includes(value)) return;
    told.push(value);
    if (told.length > KEPT) told.shift();
    this.#told.set(name, told);
  }

  /** One of those under any of these names that is of the same kind as `like`; the newest first. */
  pick(names: readonly string[], n: number, like: unknown): unknown {
    const told = names
      .flatMap((name) => this.#told.get(name) ?? [])
      .filter((it) => kindOf(it) === kindOf(like));
    return told.length === 0 ? undefined : told[told.length - 1 - (n % told.length)];
  }
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value);
