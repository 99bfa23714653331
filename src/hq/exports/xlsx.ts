import { HqError } from '@hq/http/error';
import { MOST_XLSX_ROWS } from '@shared/hq/exports';
import { EXPORT_WORDS } from '@shared/hq/export-words';
import type { ReportLanguage } from '@shared/kernel/report-words';
import { offsetAt } from '@shared/kernel/time';
import writeXlsxFile from 'write-excel-file/node';
import type { ExportCell, ExportTable } from './table';

const bold = { fontWeight: 'bold' as const };

/** A sheet knows no zones: the clock on the wall, written as if it were Greenwich's. */
const onTheWall = (at: number, zone: string): Date => new Date(at + offsetAt(zone, at));

function sheetCell(cell: ExportCell) {
  if ('at' in cell) {
    const { at, zone } = cell;
    return at === null
      ? null
      : { value: onTheWall(at, zone), type: Date, format: 'dd-mm-yyyy hh:mm' };
  }
  if ('clp' in cell) {
    const format = '"$"#,##0;[Red]-"$"#,##0';
    return cell.clp === null ? null : { value: cell.clp, type: Number, format };
  }
  if ('date' in cell) {
    const day = cell.date;
    return day === null
      ? null
      : { value: new Date(`${day}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy' };
  }
  if ('number' in cell) {
    return cell.number === null ? null : { value: cell.number, type: Number, format: '#,##0.##' };
  }
  return cell.text === null ? null : { value: cell.text, type: String };
}

/**
 * A workbook of one sheet with real numbers and dates. It is made whole: throws TOO_LARGE {rows} beyond
 * {@link MOST_XLSX_ROWS}.
 */
export async function xlsxFile<T>(
  table: ExportTable<T>,
  items: AsyncIterable<T>,
  language: ReportLanguage,
): Promise<Buffer> {
  const rows: ReturnType<typeof sheetCell>[][] = [];
  for await (const item of items) {
    if (rows.length === MOST_XLSX_ROWS) throw new HqError('TOO_LARGE', { rows: MOST_XLSX_ROWS });
    rows.push(table.row(item, language).map(sheetCell));
  }
  const words = EXPORT_WORDS[language];
  const head = table.columns.map((column) => ({ value: words[column], ...bold }));
  return writeXlsxFile([head, ...rows], {
    sheet: table.name[language].slice(0, 31),
    columns: table.columns.map(() => ({ width: 18 })),
    stickyRowsCount: 1,
  }).toBuffer();
}
