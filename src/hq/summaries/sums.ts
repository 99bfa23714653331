/** Rows of sums by their key; what is added to the same key is added up. */
export class Sums<K extends object, V extends object> {
  private readonly rows = new Map<string, { key: K; values: Record<string, number> }>();

  add(key: K, values: Partial<Record<keyof V, number>>): void {
    const at = Object.values(key).join('\u0000');
    let row = this.rows.get(at);
    if (!row) {
      row = { key, values: {} };
      this.rows.set(at, row);
    }
    for (const [name, value] of Object.entries(values) as [string, number][]) {
      row.values[name] = (row.values[name] ?? 0) + value;
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
