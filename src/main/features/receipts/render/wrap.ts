const NO_BREAK_SPACE = '\u00a0';

function pieces(word: string, width: number): string[] {
  const parts: string[] = [];
  for (let at = 0; at < word.length; at += width) parts.push(word.slice(at, at + width));
  return parts;
}

/**
 * Text in lines of at most `width` characters, broken at spaces; a word longer than a line is cut.
 * A no-break space never breaks and is printed as a space. Always at least one line.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/).flatMap((w) => pieces(w, width))) {
    if (line === '') line = word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  return lines.map((l) => l.replaceAll(NO_BREAK_SPACE, ' '));
}

/**
 * A label and its value at both edges, in lines of exactly `width` characters. The value stands on
 * the last line of the label; a value too long to share a line goes below, on the right.
 */
export function wrapRow(left: string, right: string, width: number): string[] {
  const shared = width - right.length - 1;
  const fits = right !== '' && shared >= Math.min(left.length, Math.ceil(width / 3));
  const label = wrap(left, fits && shared > 0 ? shared : width);
  if (right === '') return label;
  if (!fits) return [...label, ...wrap(right, width).map((line) => line.padStart(width))];
  const last = label.pop() ?? '';
  const value = right.replaceAll(NO_BREAK_SPACE, ' ');
  return [...label, last + value.padStart(width - last.length)];
}
