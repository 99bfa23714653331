import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';

/** The sites a question is about; `null`: all. */
export type Seen = readonly string[] | null;

/** The rows of `sites` that a question is about. */
export function amongSites(column: SQL, seen: Seen): SQL {
  if (seen === null) return sql`true`;
  if (seen.length === 0) return sql`false`;
  return sql`${column} IN (${sql.join(
    seen.map((siteId) => sql`${siteId}`),
    sql`, `,
  )})`;
}

/** What stands where a booth never told the name of something: never its id. */
export const UNNAMED = '—';

/** `s` is the site's row. */
export const SITE = sql`jsonb_build_object('siteId', s.site_id, 'name', s.name, 'zone', s.zone)`;

/** A booth of the site `s`, by its code and name; null where the column is. */
export const booth = (id: SQL): SQL =>
  sql`CASE WHEN ${id} IS NOT NULL THEN jsonb_build_object('terminalId', ${id},
    'code', coalesce((SELECT t.code FROM terminals t WHERE t.site_id = s.site_id AND t.id = ${id}), ${UNNAMED}),
    'name', coalesce((SELECT t.name FROM terminals t WHERE t.site_id = s.site_id AND t.id = ${id}), ${UNNAMED}))
    END`;

/** What a person of the site `s` is called at its booths; null where the column is. */
export const person = (id: SQL): SQL =>
  sql`CASE WHEN ${id} IS NOT NULL THEN coalesce((SELECT coalesce(u.display_name, u.username)
    FROM site_users u WHERE u.site_id = s.site_id AND u.id = ${id}), ${UNNAMED}) END`;

/** What a class of vehicles is called at the site `s`. */
export const className = (code: SQL): SQL =>
  sql`coalesce((SELECT c.name FROM vehicle_classes c
    WHERE c.site_id = s.site_id AND c.code = ${code}), ${code}, ${UNNAMED})`;

/** Business dates, both included. */
export function between(
  column: SQL,
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
): SQL {
  const parts = [
    ...(from === undefined ? [] : [sql`${column} >= ${from}`]),
    ...(to === undefined ? [] : [sql`${column} <= ${to}`]),
  ];
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` AND `);
}

/** Above every text that goes on from a beginning. */
const END = '\u{10FFFF}';

/** Texts that begin so, letter by letter: along an index of `text_pattern_ops`. */
export const beginsWith = (column: SQL, text: string): SQL =>
  sql`${column} ~>=~ ${text} AND ${column} ~<~ ${`${text}${END}`}`;
