import { formatClp } from '@shared/kernel/money';
import i18next from 'i18next';
import type { Refusal } from './refusal';

export interface ErrorWords {
  /** What happened. */
  readonly what: string;
  /** What was kept and what to do next. */
  readonly next: string;
}

const MONEY = new Set(['amount', 'missing', 'excess', 'expected']);

/** A refusal as people read it, with the facts HQ sent. */
export function errorWords(refusal: Refusal): ErrorWords {
  const facts = { ...wordDetails(refusal.details), requestId: refusal.requestId };
  // Every code has words (a test holds it); spelling out all of them as types costs the compiler seconds.
  const t = i18next.getFixedT(i18next.language, 'hq') as (key: string, facts: object) => string;
  return {
    what: t(`errors.${refusal.code}.what`, facts),
    next: t(`errors.${refusal.code}.then`, facts),
  };
}

/** Facts that have words: text as it is, pesos as pesos. */
export function wordDetails(details: Readonly<Record<string, unknown>>): Record<string, string> {
  const words: Record<string, string> = {};
  for (const [name, value] of Object.entries(details)) {
    if (typeof value === 'string') words[name] = value;
    if (typeof value === 'number') {
      words[name] =
        MONEY.has(name) && Number.isSafeInteger(value) ? formatClp(value) : String(value);
    }
  }
  return words;
}
