import { AppError } from './errors';

/** An instant (epoch ms) at which a zone's offset to UTC becomes `offset` (ms, east positive). */
export interface OffsetTransition {
  readonly at: number;
  readonly offset: number;
}

/**
 * Everything known of a zone's offsets up to an instant. Asking Temporal costs a microsecond or more
 * per question; the table asks once per change of clocks and answers by binary search.
 */
interface ZoneTable {
  /** Offset before the first transition (local mean time). */
  readonly initial: number;
  readonly transitions: OffsetTransition[];
  /** Where the next transition is looked for, or null when the zone has no more of them. */
  cursor: Temporal.ZonedDateTime | null;
  /** Every transition at or before this instant is in the table. */
  knownUntil: number;
}

/** Before any zone kept anything but local mean time. */
const BEGINNING = Temporal.Instant.from('1800-01-01T00:00Z');
const tables = new Map<string, ZoneTable>();

/** Whether the text is an IANA zone, written in its own case. Plain offsets (`-03:00`) are not. */
export function isZone(zone: unknown): zone is string {
  return typeof zone === 'string' && openTable(zone) !== null;
}

/** Offset (ms to add to UTC) of a zone at an instant. Throws ZONE_UNKNOWN. */
export function offsetAt(zone: string, ms: number): number {
  const table = tableUntil(zone, ms);
  const index = countUntil(table.transitions, ms) - 1;
  return table.transitions[index]?.offset ?? table.initial;
}

/** Changes of offset with `fromMs < at < toMs`, in order. Throws ZONE_UNKNOWN. */
export function offsetTransitions(
  zone: string,
  fromMs: number,
  toMs: number,
): readonly OffsetTransition[] {
  const { transitions } = tableUntil(zone, toMs);
  const start = countUntil(transitions, fromMs);
  let end = start;
  for (let next = transitions[end]; next !== undefined && next.at < toMs; next = transitions[end]) {
    end++;
  }
  return transitions.slice(start, end);
}

/** How many transitions lie at or before the instant: binary search. */
function countUntil(transitions: readonly OffsetTransition[], ms: number): number {
  let low = 0;
  let high = transitions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const transition = transitions[middle];
    if (transition !== undefined && transition.at <= ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tableUntil(zone: string, ms: number): ZoneTable {
  const table = openTable(zone);
  if (table === null) throw new AppError('ZONE_UNKNOWN', { zone }, `unknown time zone: ${zone}`);
  while (table.knownUntil < ms) extend(table);
  return table;
}

/** Only zones that exist are kept, so the cache is bounded by the zone database. */
function openTable(zone: string): ZoneTable | null {
  const known = tables.get(zone);
  if (known !== undefined) return known;
  if (/^[+-]/.test(zone)) return null;
  let cursor: Temporal.ZonedDateTime;
  try {
    cursor = new Temporal.ZonedDateTime(BEGINNING.epochNanoseconds, zone);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  if (cursor.timeZoneId !== zone) return null;
  const table: ZoneTable = {
    initial: cursor.offsetNanoseconds / 1e6,
    transitions: [],
    cursor,
    knownUntil: BEGINNING.epochMilliseconds,
  };
  tables.set(zone, table);
  return table;
}

/** Adds the zone's next transition to the table. */
function extend(table: ZoneTable): void {
  const next = table.cursor?.getTimeZoneTransition('next') ?? null;
  table.cursor = next;
  if (next === null) {
    table.knownUntil = Infinity;
    return;
  }
  const at = next.epochMilliseconds;
  table.transitions.push({ at, offset: next.offsetNanoseconds / 1e6 });
  table.knownUntil = at;
}
