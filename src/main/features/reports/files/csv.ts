import type { Report, ReportCell } from '@shared/contracts/reports';
import type { CellKind } from '@shared/kernel/report-kinds';
import { cellText } from '@shared/kernel/report-cells';
import type { CellWords } from '@shared/kernel/report-cells';
import { REPORT_WORDS } from '@shared/kernel/report-words';

/** Excel takes a file for UTF-8 only with it. */
const BOM = '\uFEFF';
const LINE = '\r\n';

/** Excel splits by the list separator of the system's language, and reads its decimal point. */
const SEPARATORS = { es: ';', en: ',' } as const;
const DECIMALS = { es: ',', en: '.' } as const;

/** A spreadsheet would run a text that begins so; with an apostrophe in front it shows it. */
const FORMULA = /^[=+\-@\t\r]/;

/** Numbers stay numbers, dates are `2026-11-20` and `2026-11-20 16:42`, the rest as on the screen. */
function plain(kind: CellKind, value: ReportCell, words: CellWords): string {
  if (value === null || value === '') return '';
  // As the program finds them again.
  if (kind === 'date' || kind === 'month' || kind === 'plate') return String(value);
  if (kind === 'instant') {
    const [date = '', time = ''] = cellText(kind, value, words).split(' ');
    return `${date.split('-').toReversed().join('-')} ${time}`;
  }
  if (typeof value === 'number' && kind !== 'weekday' && kind !== 'hour') {
    return String(value).replace('.', DECIMALS[words.language]);
  }
  const text = cellText(kind, value, words);
  return FORMULA.test(text) ? `'${text}` : text;
}

function quoted(text: string, separator: string): string {
  return text.includes('"') || text.includes(separator) || /[\r\n]/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

/** Columns and rows, nothing else, so that other programs read it too. */
export function csvFile(report: Report, words: CellWords): Uint8Array {
  const separator = SEPARATORS[words.language];
  const { columns } = REPORT_WORDS[words.language];
  const record = (cells: readonly string[]): string =>
    cells.map((text) => quoted(text, separator)).join(separator) + LINE;
  const body = report.rows.map((row) =>
    record(report.columns.map(({ kind }, index) => plain(kind, row[index] ?? null, words))),
  );
  const head = record(report.columns.map(({ key }) => columns[key]));
  return Buffer.from(BOM + head + body.join(''), 'utf8');
}
