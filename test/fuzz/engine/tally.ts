import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** How often each thing that was tried was answered how: whether a run reached anything at all. */
export class Tally {
  readonly #counts = new Map<string, Map<string, number>>();

  note(tried: string, answer: string): void {
    const answers = this.#counts.get(tried) ?? new Map<string, number>();
    answers.set(answer, (answers.get(answer) ?? 0) + 1);
    this.#counts.set(tried, answers);
  }

  /** Answers seen, over everything tried. */
  get answers(): ReadonlySet<string> {
    return new Set([...this.#counts.values()].flatMap((it) => [...it.keys()]));
  }

  /** What never got one of these answers. */
  without(good: (answer: string) => boolean): string[] {
    return [...this.#counts]
      .filter(([, answers]) => ![...answers.keys()].some(good))
      .map(([tried]) => tried)
      .toSorted();
  }

  /** Everything, as a file beside the other results. */
  save(name: string): void {
    const folder = resolve('test-results', 'fuzz');
    mkdirSync(folder, { recursive: true });
    const told = Object.fromEntries(
      [...this.#counts]
        .toSorted(([one], [other]) => one.localeCompare(other))
        .map(([tried, answers]) => [tried, Object.fromEntries([...answers].toSorted())]),
    );
    writeFileSync(resolve(folder, `${name}.json`), `${JSON.stringify(told, null, 2)}\n`);
  }
}
