interface Person {
  readonly userId: string;
  readonly displayName: string;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * Who a key chooses: arrows step (up and down by a row of `columns`), a digit is the tile's number,
 * a letter goes to the next name that begins with it. `null`: the key chooses nobody.
 */
export function personByKey(
  key: string,
  people: readonly Person[],
  current: string | null,
  columns: number,
): string | null {
  const index = people.findIndex((it) => it.userId === current);
  const step = STEPS[key] ?? (key === 'ArrowDown' ? columns : key === 'ArrowUp' ? -columns : 0);
  if (step !== 0) return people[index === -1 ? 0 : index + step]?.userId ?? null;
  if (/^[1-9]$/.test(key)) return people[Number(key) - 1]?.userId ?? null;
  if (!/^\p{L}$/u.test(key)) return null;
  const letter = key.toLocaleUpperCase('es');
  const order = [...people.slice(index + 1), ...people.slice(0, index + 1)];
  return (
    order.find((it) => it.displayName.toLocaleUpperCase('es').startsWith(letter))?.userId ?? null
  );
}
