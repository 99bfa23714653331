/** A law that did not hold. */
export class Breach extends Error {
  override readonly name = 'Breach';
  /** The step that it came with; none for what is looked at in the end. */
  step: unknown = null;

  constructor(
    /** In a few words, the same for every time it is broken. */
    readonly law: string,
    /** At which call, route or file. */
    readonly where: string,
    readonly facts: unknown = {},
    options?: ErrorOptions,
  ) {
    super(`${law} at ${where}: ${JSON.stringify(facts)?.slice(0, 2000)}`, options);
  }

  /** Which breaches are the same one. */
  get signature(): string {
    return `${this.law} at ${this.where}`;
  }
}

/** Does it; what it throws is a breach of its own. */
export async function mustNotThrow<T>(where: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Breach) throw error;
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    throw new Breach('nothing is thrown', where, said.slice(0, 1500), { cause: error });
  }
}
