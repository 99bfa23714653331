import type { Report, ReportCell } from '@shared/contracts/reports';
import type { CellKind } from '@shared/kernel/report-kinds';
import { cellText, headlineText, isNumberKind } from '@shared/kernel/report-cells';
import { REPORT_WORDS } from '@shared/kernel/report-words';
import { offsetAt } from '@shared/kernel/time';
import writeXlsxFile from 'write-excel-file/node';
import type { Heading } from './heading';

const FORMATS: Partial<Record<CellKind, string>> = {
  clp: '"$"#,##0;[Red]-"$"#,##0',
  count: '#,##0',
  minutes: '#,##0',
  hours: '#,##0.0',
  average: '#,##0.0',
  percent: '0.0%',
};

/** Columns wide enough for what they hold. */
const WIDTHS: Partial<Record<CellKind, number>> = { instant: 18, text: 22, method: 22, date: 12 };

/** A sheet knows no zones: the clock on the wall, written as if it were Greenwich's. */
const onTheWall = (at: number, zone: string): Date => new Date(at + offsetAt(zone, at));

function cell(kind: CellKind, value: ReportCell, heading: Heading) {
  if (value === null || value === '') return null;
  if (kind === 'date') {
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy' };
  }
  if (kind === 'instant' && typeof value === 'number') {
    return { value: onTheWall(value, heading.zone), type: Date, format: 'dd-mm-yyyy hh:mm' };
  }
  const format = FORMATS[kind];
  if (typeof value === 'number' && format !== undefined) {
    return { value: kind === 'percent' ? value / 100 : value, type: Number, format };
  }
  return { value: cellText(kind, value, heading), type: String };
}

/** One sheet: title, period and numbers above, then the table with real numbers and dates. */
export async function xlsxFile(report: Report, heading: Heading): Promise<Uint8Array> {
  const words = REPORT_WORDS[heading.language];
  const bold = { fontWeight: 'bold' as const };
  const above = [
    [{ value: heading.title, ...bold, fontSize: 14 }],
    [{ value: `${heading.site} · ${heading.period}` }],
    ...report.headlines.map(({ key, kind, value }) => [
      { value: words.headlines[key] },
      { value: headlineText(key, kind, value, heading) },
    ]),
    [],
  ];
  const head = report.columns.map(({ key, kind }) => ({
    value: kind === 'minutes' ? `${words.columns[key]} (min)` : words.columns[key],
    ...bold,
    align: isNumberKind(kind) ? ('right' as const) : ('left' as const),
  }));
  const rows = report.rows.map((row) =>
    report.columns.map(({ kind }, index) => cell(kind, row[index] ?? null, heading)),
  );
  return writeXlsxFile([...above, head, ...rows], {
    sheet: heading.title.slice(0, 31),
    columns: report.columns.map(({ kind }, index) => ({
      width: index === 0 ? 24 : (WIDTHS[kind] ?? 14),
    })),
    stickyRowsCount: above.length + 1,
  }).toBuffer();
}
