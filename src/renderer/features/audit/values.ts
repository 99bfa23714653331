import type { AuditEntry } from '@shared/contracts/audit';
import { formatClp } from '@shared/kernel/money';
import { displayPlate } from '@shared/kernel/plate';
import { formatDateTime } from '@shared/kernel/time';

/** What values are shown with. */
export interface Showing {
  readonly zone: string;
  /** Names of people by their id. */
  readonly people: ReadonlyMap<string, string>;
  readonly words: { readonly empty: string; readonly yes: string; readonly no: string };
}

const MONEY = new Set([
  'amount',
  'balance',
  'cashAmount',
  'change',
  'counted',
  'countedAmount',
  'dailyCap',
  'dayRate',
  'difference',
  'discount',
  'expected',
  'expectedAmount',
  'floatAmount',
  'gross',
  'net',
  'nightRate',
  'received',
  'revenue',
  'rounding',
  'total',
  'vat',
]);

/** 2001 and later, in milliseconds: a number that big is an instant, never a count. */
const INSTANT = 1_000_000_000_000;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a value says nothing to a person: an id of a row that is nobody's. */
export function isOpaque(value: unknown, { people }: Showing): boolean {
  if (typeof value !== 'string' || people.has(value)) return false;
  return UUID.test(value) || /^[0-9a-f]{64}$/.test(value);
}

/** One value as people read it, by the name it has in the details. */
export function showValue(name: string, value: unknown, showing: Showing): string {
  const { words, zone, people } = showing;
  if (value === null || value === undefined || value === '') return words.empty;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') {
    // The sign stays with its amount at the end of a line.
    if (MONEY.has(name)) return formatClp(value).replace('−', '−\u2060');
    return value >= INSTANT ? formatDateTime(value, zone) : String(value);
  }
  if (typeof value !== 'string') return JSON.stringify(value);
  if (name === 'plate') return displayPlate(value);
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (date) return `${date[3]}-${date[2]}-${date[1]}`;
  return people.get(value) ?? value;
}

/** The record, unless it is the person who acted or stands in the sentence as a date. */
export function subjectOf({ subject, who, entity }: AuditEntry): string | null {
  return subject === who || entity.startsWith('day_closing') ? null : subject;
}

/** A line of the details: what it was, where the action changed it, and what it is. */
export interface DetailLine {
  readonly path: string;
  readonly name: string;
  readonly value: string;
  readonly before: string | null;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Kept in the audit, of no use to a reader here: seals of papers, totals that stand on their paper. */
const HIDDEN = new Set(['paper', 'requestId', 'pinFingerprint', 'auditHead', 'totals']);
const DEEPEST = 4;
const MOST_LINES = 120;

function pairs(value: unknown, path: string, depth: number): [string, unknown][] {
  const parts: [string, unknown][] | null = isPlain(value)
    ? Object.entries(value)
    : Array.isArray(value)
      ? value.map((item, index): [string, unknown] => [String(index + 1), item])
      : null;
  if (parts === null || depth === DEEPEST) return [[path, value]];
  return parts.flatMap(([name, part]) =>
    HIDDEN.has(name) ? [] : pairs(part, path === '' ? name : `${path}.${name}`, depth + 1),
  );
}

/**
 * Details as lines. Those with `before` and `after` are told as what changed; a list of changes
 * ({field, from, to} or {old, new}) likewise.
 */
export function detailLines(details: Record<string, unknown>, showing: Showing): DetailLine[] {
  const { before, after, ...rest } = details;
  const lines: DetailLine[] = [];
  const add = (path: string, value: unknown, was?: { readonly value: unknown }) => {
    const name = path.split('.').at(-1) ?? path;
    if (isOpaque(value, showing) || lines.length === MOST_LINES) return;
    const shown = showValue(name, value, showing);
    const old = was ? showValue(name, was.value, showing) : null;
    lines.push({ path, name, value: shown, before: old });
  };
  if (after !== undefined) {
    const old = new Map(pairs(before ?? null, '', 0));
    for (const [path, value] of pairs(after, '', 0)) {
      const was = old.get(path);
      if (JSON.stringify(was) !== JSON.stringify(value)) add(path, value, { value: was });
    }
  } else if (before !== undefined) add('before', before);
  for (const [path, value] of pairs(rest, '', 0)) add(path, value);
  return lines;
}
