import type { StayLine } from '@shared/contracts/stays';
import { parseTicketCode } from '@shared/kernel/ids';
import { normalisePlate, parsePlate } from '@shared/kernel/plate';
import { addDays, dayStart } from '@shared/kernel/time';
import { and, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Db } from '@main/db/connection';
import { sessions, spots, vehicles } from '@main/db/schema/index';
import { readSetting } from '@main/features/settings/index';
import type { StayRecords } from './ports';
import { openStays, selectStays, stayByTicket } from './repo';
import type { StayRow } from './repo';
import { presentStay } from './stays';

/** Where a page of the history begins. */
export interface Cursor {
  readonly startTime: number;
  readonly sessionId: string;
}

export interface HistoryQuery {
  readonly text: string;
  readonly status: StayRow['status'] | null;
  /** Calendar dates of entry in the site's zone, both included. */
  readonly from: string | null;
  readonly to: string | null;
  readonly after: Cursor | null;
  readonly limit: number;
}

/** The shortest beginning of a plate that is searched for. */
const LEAST_LETTERS = 2;
const VEHICLES_SEARCHED = 200;

/** Stays of any time by what is known of them, newest entry first; each page costs the same. */
export function stayHistory(
  db: Db,
  records: StayRecords,
  query: HistoryQuery,
  at: number,
): { readonly stays: StayLine[]; readonly next: Cursor | null } {
  const wanted = meaningOf(db, query.text);
  if (wanted === 'nothing') return { stays: [], next: null };
  const { zone } = readSetting(db, 'site');
  const page = db
    .select({ sessionId: sessions.id, startTime: sessions.startTime })
    .from(sessions)
    .where(and(wanted, ofStatus(db, query.status), ...limits(query, zone)))
    .orderBy(desc(sessions.startTime), desc(sessions.id))
    .limit(query.limit + 1)
    .all();
  const shown = page.slice(0, query.limit);
  const next = page.length > query.limit ? (shown.at(-1) ?? null) : null;
  return { stays: linesOf(db, records, shown, at), next };
}

/** What the text names: a ticket, a spot or vehicles; `undefined` when it names none of them. */
function meaningOf(db: Db, text: string): SQL | undefined | 'nothing' {
  const letters = normalisePlate(text);
  if (letters === '') return undefined;
  const ticketNumber = parseTicketCode(text);
  const ticket = ticketNumber === null ? undefined : stayByTicket(db, ticketNumber);
  if (ticket) return eq(sessions.id, ticket.sessionId);
  const spot = db
    .select({ id: spots.id })
    .from(spots)
    .where(sql`upper(${spots.code}) = ${text.trim().toUpperCase()}`)
    .get();
  if (spot) return eq(sessions.spotId, spot.id);
  if (letters.length < LEAST_LETTERS) return 'nothing';
  const found = db
    .select({ id: vehicles.id })
    .from(vehicles)
    .where(and(gte(vehicles.plate, letters), lt(vehicles.plate, `${letters}~`)))
    .limit(VEHICLES_SEARCHED)
    .all();
  if (found.length === 0) return 'nothing';
  return inArray(
    sessions.vehicleId,
    found.map(({ id }) => id),
  );
}

/** The few open ones by their ids: looked for by date, they would be the last of a million. */
function ofStatus(db: Db, status: StayRow['status'] | null): SQL | undefined {
  if (status === null) return undefined;
  if (status !== 'open') return sql`+${sessions.status} = ${status}`;
  const open = openStays(db).map(({ sessionId }) => sessionId);
  return inArray(sessions.id, open);
}

function limits({ from, to, after }: HistoryQuery, zone: string): (SQL | undefined)[] {
  return [
    from === null ? undefined : gte(sessions.startTime, dayStart(from, zone)),
    to === null ? undefined : lt(sessions.startTime, dayStart(addDays(to, 1), zone)),
    after === null
      ? undefined
      : sql`(${sessions.startTime}, ${sessions.id}) < (${after.startTime}, ${after.sessionId})`,
  ];
}

function linesOf(db: Db, records: StayRecords, page: readonly Cursor[], at: number): StayLine[] {
  if (page.length === 0) return [];
  const ids = page.map(({ sessionId }) => sessionId);
  const rows = selectStays(db).where(inArray(sessions.id, ids)).all();
  const byId = new Map(rows.map((row) => [row.sessionId, row]));
  const paid = records.paidAmounts(db, ids);
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [presentLine(row, paid, at)] : [];
  });
}

/** A stay of any time as a line. */
export function presentLine(row: StayRow, paid: ReadonlyMap<string, number>, at: number): StayLine {
  const { sessionId, ticketNumber, vehicleClass, spotId, spotCode } = row;
  const { startTime, endTime, status, voidKind, booth, exitBooth } = row;
  const amount = status === 'open' ? presentStay(row, at).amount : (paid.get(sessionId) ?? null);
  return {
    sessionId,
    ticketNumber,
    plate: parsePlate(row.plate),
    vehicleClass,
    spotId,
    spotCode,
    startTime,
    endTime,
    status,
    voidKind,
    booth,
    exitBooth,
    amount,
  };
}
