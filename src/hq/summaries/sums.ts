/** Rows of sums by their key; what is added to the same key is added up. */
export class Sums<K extends object, V extends object> {
  private readonly rows = new Map<string, { key: K; values: Record<string, number> }>();

  add(key: K, values: Partial<Record<keyof V, number>>): void {
    const at = keyText(key);
    let row = this.rows.get(at);
    if (!row) {
      row = { key, values: {} };
      this.rows.set(at, row);
    }
    const given = values as Record<string, number>;
    for (const name of Object.keys(given)) {
      row.values[name] = (row.values[name] ?? 0) + (given[name] ?? 0);
    }
  }

  /** In the order of their keys; without those that come to nothing. */
  list(): (K & Partial<Record<keyof V, number>>)[] {
    return [...this.rows.entries()]
      .filter(([, { values }]) => Object.values(values).some((value) => value !== 0))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([, { key, values }]) => ({ ...key, ...values }) as K & Partial<Record<keyof V, number>>,
      );
  }
}

function keyText(key: object): string {
  let text = '';
  for (const part of Object.values(key)) text += `${String(part)}\u0000`;
  return text;
}
