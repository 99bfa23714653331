/** What came in by key presses, one after the other, until it stopped. */
export interface Reading {
  readonly text: string;
  /** Key that ended it; `null`: nothing did. */
  readonly end: 'Enter' | 'Tab' | null;
  /** Milliseconds from the first to the last character. */
  readonly took: number;
  readonly fast: boolean;
}

/** Longest average pause between two characters of a scanner, in milliseconds. */
export const SCANNER_GAP = 30;

export interface Stroke {
  readonly key: string;
  /** When it was pressed, in milliseconds. */
  readonly at: number;
}

/** Judges the strokes of one reading. A person types more slowly than any scanner. */
export function readingOf(strokes: readonly Stroke[]): Reading | null {
  const characters = strokes.filter(({ key }) => [...key].length === 1);
  const [first] = characters;
  const last = characters.at(-1);
  if (!first || !last) return null;
  const end = strokes.at(-1)?.key;
  const took = Math.round(last.at - first.at);
  return {
    text: characters.map(({ key }) => key).join(''),
    end: end === 'Enter' || end === 'Tab' ? end : null,
    took,
    fast: characters.length > 3 && took / (characters.length - 1) <= SCANNER_GAP,
  };
}
