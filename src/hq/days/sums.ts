import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

export const COUNT = 'count(*)';
export const countIf = (condition: string): string => `count(*) FILTER (WHERE ${condition})`;
export const sum = (value: string, condition = 'true'): string =>
  `coalesce(sum(${value}) FILTER (WHERE ${condition}), 0)`;

/** Every sum by its name, as whole numbers. */
export const sums = (columns: Readonly<Record<string, string>>): SQL =>
  sql.raw(
    Object.entries(columns)
      .map(([name, value]) => `(${value})::bigint AS "${name}"`)
      .join(', '),
  );
