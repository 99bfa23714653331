import type { ErrorDetails } from '@shared/kernel/errors';
import { formatClp } from '@shared/kernel/money';
import { formatDateTime, formatTime } from '@shared/kernel/time';
import i18next from 'i18next';
import type { CallError } from './call-error';

export interface ErrorWords {
  /** What happened. */
  readonly what: string;
  /** What was kept and what to do next. */
  readonly next: string;
}

/** Details that are pesos, or instants; they are shown as such. */
const MONEY = new Set([
  'amount',
  'available',
  'missing',
  'excess',
  'counted',
  'expected',
  'most',
  'owed',
]);
const INSTANTS = new Set(['startTime', 'endTime', 'paidAt']);
/** Instants that need not be of today. */
const DATES = new Set(['scheduledFrom', 'validFrom', 'from', 'leftAt']);

/** The refusal as the operator reads it. A code this version has no words for reads as INTERNAL. */
export function errorWords(error: CallError, zone: string): ErrorWords {
  const known = i18next.exists(`errors:${error.code}.what`);
  const code = (known ? error.code : 'INTERNAL') as 'INTERNAL';
  const facts = { ...wordDetails(error.details, zone), code: error.code };
  const t = i18next.getFixedT(i18next.language, 'errors');
  return { what: t(`${code}.what`, facts), next: t(`${code}.then`, facts) };
}

/** Facts of a refusal as words: money as money, instants as the site's time, the rest as it is. */
export function wordDetails(details: ErrorDetails, zone: string): Record<string, string | number> {
  const words: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(details)) {
    if (typeof value === 'string') words[name] = value;
    if (typeof value !== 'number') continue;
    if (MONEY.has(name)) words[name] = formatClp(value);
    else if (INSTANTS.has(name)) words[name] = formatTime(value, zone);
    else if (DATES.has(name)) words[name] = formatDateTime(value, zone);
    else words[name] = value;
  }
  return words;
}
