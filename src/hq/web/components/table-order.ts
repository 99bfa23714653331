export interface Order {
  readonly key: string;
  readonly down: boolean;
}

export type Sortable = string | number | null;

/** The order after a click on a heading: a new column begins with its largest, the same one turns. */
export function nextOrder(order: Order | null, key: string, text: boolean): Order {
  if (order?.key === key) return { key, down: !order.down };
  return { key, down: !text };
}

/** Rows by a value of each: what has none comes last either way, text as the language sorts it. */
export function ordered<T>(
  rows: readonly T[],
  value: (row: T) => Sortable,
  down: boolean,
  language: string,
): T[] {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const sign = down ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [value(one), value(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === 'number' && typeof b === 'number') return (a - b) * sign;
    return collator.compare(String(a), String(b)) * sign;
  });
}
