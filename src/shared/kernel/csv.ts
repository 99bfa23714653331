/** What a cell of an export may hold. */
export type Cell = string | number | boolean | null;

/** A spreadsheet would run a text that begins so; with an apostrophe in front it shows it. */
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",;\r\n]/;

function cellText(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What makes a spreadsheet read a file as UTF-8. */
export const CSV_MARK = '\uFEFF';

/**
 * One record of RFC 4180, without its line end.
 * @param separator `;` where the decimal sign is a comma: what spreadsheets expect in Chile
 */
export function csvRecord(cells: readonly Cell[], separator: ',' | ';' = ','): string {
  return cells.map(cellText).join(separator);
}
