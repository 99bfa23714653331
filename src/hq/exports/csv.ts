import { CSV_MARK, csvRecord } from '@shared/kernel/csv';
import { EXPORT_WORDS } from '@shared/hq/export-words';
import type { ReportLanguage } from '@shared/kernel/report-words';
import { businessDate, formatTime } from '@shared/kernel/time';
import type { ExportCell, ExportTable } from './table';

/** A spreadsheet of the language's country splits by it, and reads numbers with its decimal sign. */
const SEPARATORS = { es: ';', en: ',' } as const;
const LINE = '\r\n';

function plain(cell: ExportCell, language: ReportLanguage): string | number | null {
  if ('at' in cell) {
    const { at, zone } = cell;
    return at === null ? null : `${businessDate(at, zone)} ${formatTime(at, zone)}`;
  }
  if ('clp' in cell) return cell.clp;
  if ('date' in cell) return cell.date;
  if ('text' in cell) return cell.text;
  const { number } = cell;
  if (number === null || Number.isInteger(number) || language === 'en') return number;
  return String(number).replace('.', ',');
}

/** The file piece by piece, in step with whoever reads it; formulas are shown, never run. */
export async function* csvPieces<T>(
  table: ExportTable<T>,
  items: AsyncIterable<T>,
  language: ReportLanguage,
): AsyncGenerator<string> {
  const separator = SEPARATORS[language];
  const words = EXPORT_WORDS[language];
  yield (
    CSV_MARK +
      csvRecord(
        table.columns.map((column) => words[column]),
        separator,
      ) +
      LINE
  );
  let piece = '';
  for await (const item of items) {
    const cells = table.row(item, language).map((cell) => plain(cell, language));
    piece += csvRecord(cells, separator) + LINE;
    if (piece.length > 16_384) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}
