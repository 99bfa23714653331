import type { Report } from '@shared/contracts/reports';
import { cellText, turned } from '@shared/kernel/report-cells';
import type { CellWords } from '@shared/kernel/report-cells';
import { REPORT_WORDS } from '@shared/kernel/report-words';
import type { ReportLanguage } from '@shared/kernel/report-words';

/** Who a file is of and in which words it speaks. */
export interface Place extends CellWords {
  readonly site: string;
  readonly company: string;
  readonly rut: string;
  readonly demo: boolean;
  /** Names of the filters that hold: a class, a person. */
  readonly only: readonly string[];
  readonly now: number;
}

/** What stands above a report in a file. */
export interface Heading extends Place {
  readonly title: string;
  readonly period: string;
}

export function headingOf(report: Report, place: Place): Heading {
  const { types, page } = REPORT_WORDS[place.language];
  return { ...place, title: types[report.type], period: periodText(report, place, page.at) };
}

function periodText({ from, to, at }: Report, words: CellWords, atWord: string): string {
  if (at !== null) return `${atWord} ${cellText('instant', at, words)}`;
  return from === to ? turned(from) : `${turned(from)} – ${turned(to)}`;
}

/** Letters, digits and hyphens: fit for every file system. */
const plainName = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** `ingresos-por-dia_2026-11-01_2026-11-30`: the report and its period; files sort by time. */
export function fileNameOf(
  report: Pick<Report, 'type' | 'from' | 'to' | 'at'>,
  language: ReportLanguage,
  zone: string,
): string {
  const name = plainName(REPORT_WORDS[language].types[report.type]);
  const { from, to, at } = report;
  if (at !== null) {
    const [date = '', time = ''] = cellText('instant', at, { language, zone }).split(' ');
    return `${name}_${turned(date)}_${time.replace(':', '')}`;
  }
  return from === to ? `${name}_${from}` : `${name}_${from}_${to}`;
}
