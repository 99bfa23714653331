import { formatClp } from './money';
import { displayPlate } from './plate';
import type { CellKind } from './report-kinds';
import type { ReportLanguage, ReportWords } from './report-words';
import { REPORT_WORDS } from './report-words';
import { formatDateTime, formatDuration } from './time';

type Cell = string | number | null;

export interface CellWords {
  readonly language: ReportLanguage;
  readonly zone: string;
}

/** Kinds that stand at the right of their column. */
const NUMBERS: ReadonlySet<CellKind> = new Set<CellKind>([
  'clp',
  'count',
  'minutes',
  'hours',
  'percent',
  'average',
]);

export const isNumberKind = (kind: CellKind): boolean => NUMBERS.has(kind);

const DECIMAL = ',';

/** `12.350`, `-3`: thousands with a point, as Chile writes them in either language of the screen. */
const whole = (value: number): string => formatClp(value).replace('$', '');

function decimal(value: number): string {
  const [integer = '0', rest = '0'] = Math.abs(value).toFixed(1).split('.');
  return `${value < 0 ? '−' : ''}${whole(Number(integer))}${DECIMAL}${rest}`;
}

/** `20-11-2026` of a business date, `11-2026` of a month. */
export const turned = (date: string): string => date.split('-').toReversed().join('-');

function coded(kind: CellKind, value: string, words: ReportWords): string {
  const lists: Partial<Record<CellKind, Readonly<Record<string, string>>>> = {
    method: words.methods,
    reversal: words.reversals,
    stay_state: words.stayStates,
  };
  return lists[kind]?.[value] ?? value;
}

/** A value as people read it, by its kind; `—` where there is none. */
export function cellText(kind: CellKind, value: Cell, { language, zone }: CellWords): string {
  if (value === null || value === '') return '—';
  const words = REPORT_WORDS[language];
  if (typeof value === 'string') {
    if (kind === 'date' || kind === 'month') return turned(value);
    if (kind === 'plate') return displayPlate(value);
    return coded(kind, value, words);
  }
  switch (kind) {
    case 'clp':
      return formatClp(value);
    case 'minutes':
      return formatDuration(value);
    case 'instant':
      return formatDateTime(value, zone);
    case 'hour':
      return `${String(value).padStart(2, '0')}:00`;
    case 'weekday':
      return words.weekdays[String(value) as '1'] ?? String(value);
    case 'percent':
      return `${decimal(value)} %`;
    case 'hours':
      return `${decimal(value)} h`;
    case 'average':
      return decimal(value);
    default:
      return whole(value);
  }
}

/** The number above a report. The fullest hour is a weekday and an hour: `5/18`. */
export function headlineText(key: string, kind: CellKind, value: Cell, words: CellWords): string {
  if (key !== 'peakHour' || typeof value !== 'string') return cellText(kind, value, words);
  const [weekday, hour] = value.split('/').map(Number);
  return `${cellText('weekday', weekday ?? null, words)} ${cellText('hour', hour ?? null, words)}`;
}
