/** What a text of the site may take on its papers. */
export const PAPER_TEXT = {
  characters: 240,
  /** Printed lines at the narrowest paper. */
  lines: 8,
  narrowest: 32,
} as const;

/** Lines a text takes at a width, its own line breaks included; words are cut at most once per line. */
export function paperLinesOf(text: string, columns: number): number {
  if (text.trim() === '') return 0;
  return text.split('\n').reduce((sum, line) => sum + wrappedLines(line, columns), 0);
}

function wrappedLines(line: string, columns: number): number {
  let lines = 1;
  let taken = 0;
  for (const word of line.trim().split(/ +/)) {
    const needed = taken === 0 ? word.length : taken + 1 + word.length;
    if (needed <= columns) {
      taken = needed;
      continue;
    }
    if (taken > 0) lines += 1;
    lines += Math.ceil(word.length / columns) - 1;
    taken = word.length % columns || Math.min(word.length, columns);
  }
  return lines;
}
