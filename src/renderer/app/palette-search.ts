interface Command {
  readonly label: string;
  readonly hint?: string;
  readonly key?: string;
}

/** Commands that hold every word typed, whatever the accents; those that begin with it come first. */
export function matching<T extends Command>(commands: readonly T[], text: string): readonly T[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  const first = words[0];
  if (first === undefined) return commands;
  const found = commands.filter((it) => {
    const all = plain(`${it.label} ${it.hint ?? ''} ${it.key ?? ''}`);
    return words.every((word) => all.includes(word));
  });
  const begins = (it: T) => (plain(it.label).startsWith(first) ? 0 : 1);
  return found.toSorted((a, b) => begins(a) - begins(b));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
