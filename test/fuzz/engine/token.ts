/** What a token stands for; all of it is JSON, so that a breakage can be kept as a file. */
export type Told =
  /** Something of the kind of `or` that the program said earlier under a name; `n` picks one of them. */
  | { readonly ref: string; readonly n: number; readonly or: unknown }
  /** So many milliseconds from the clock's now. */
  | { readonly now: number }
  | { readonly repeat: string; readonly times: number }
  /** So many arrays or objects in each other. */
  | { readonly deep: number; readonly of: 'array' | 'object' }
  /** `NaN`, `Infinity`, `-0`: numbers that JSON has no word for. */
  | { readonly number: string }
  | { readonly bigint: string }
  | { readonly undefined: true }
  | { readonly date: number | null }
  | { readonly bytes: string }
  /** A value with something in it replaced: what is left is nearly right. */
  | { readonly spoil: unknown; readonly at: number; readonly by: unknown };

/** A value of a case that is only known, or only made, when the case is played. */
export class Token {
  constructor(readonly told: Told) {}

  toJSON(): unknown {
    return { $: this.told };
  }

  toString(): string {
    return JSON.stringify(this);
  }
}

/** Reads a case back from its JSON. */
export function readPlan(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) =>
    isTold(value) ? new Token(value.$) : value,
  ) as unknown;
}

const isTold = (value: unknown): value is { readonly $: Told } =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).join() === '$' &&
  typeof (value as { $: unknown }).$ === 'object';
