import type { HqReader } from '@hq/db/database';
import { payments, sessions } from '@hq/db/schema/index';
import type { FeedChange } from '@hq/feed/append';
import { placeSaid } from '@hq/ingest/event';
import type { BoothName, FeedStay, StayEnd } from '@shared/sync/feed-stays';
import { and, eq, inArray } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

type Row = typeof sessions.$inferSelect;

interface Receipt {
  readonly receiptNumber: string;
  readonly amount: number;
}

/** What booths are told of some stays of a site: those that are known whole. */
export async function feedStays(
  db: HqReader,
  siteId: string,
  wanted: SQL,
  booths: ReadonlyMap<string, BoothName>,
): Promise<FeedChange[]> {
  const rows = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.siteId, siteId), wanted));
  const closed = rows.filter(({ status }) => status === 'closed').map(({ id }) => id);
  const receipts = await receiptsOf(db, siteId, closed);
  return rows.flatMap((row) => {
    const receipt = receipts.get(`${row.id} ${row.exitTerminalId ?? ''}`) ?? null;
    const body = feedStay(row, booths, receipt);
    return body ? [{ kind: 'stay', key: row.id, body, origin: originOf(body) } as const] : [];
  });
}

/** By stay and booth. */
async function receiptsOf(
  db: HqReader,
  siteId: string,
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, Receipt>> {
  if (sessionIds.length === 0) return new Map();
  const rows = await db
    .select({
      sessionId: payments.sessionId,
      terminalId: payments.terminalId,
      receiptNumber: payments.receiptNumber,
      amount: payments.amount,
    })
    .from(payments)
    .where(and(eq(payments.siteId, siteId), inArray(payments.sessionId, [...sessionIds])));
  return new Map(
    rows.map(({ sessionId, terminalId, ...receipt }) => [`${sessionId} ${terminalId}`, receipt]),
  );
}

/**
 * A stay as the feed tells it; `null` while its opening has not come, and for one that was entered when
 * it was over, of which no other booth has anything to do.
 */
function feedStay(
  row: Row,
  booths: ReadonlyMap<string, BoothName>,
  receipt: Receipt | null,
): FeedStay | null {
  const { requestId, ticketNumber, plate, vehicleClass, tariffId, startTime } = row;
  const { businessDate, openedBy, spotId, placeStamp } = row;
  const entryTerminal = booths.get(row.entryTerminalId ?? '');
  const end = endOf(row, booths, receipt);
  if (!entryTerminal || requestId === null || ticketNumber === null || plate === null) return null;
  if (vehicleClass === null || tariffId === null || startTime === null) return null;
  if (businessDate === null || openedBy === null || spotId === null) return null;
  if (row.belated === true || (row.status !== 'open' && end === null)) return null;
  const said = placeSaid(placeStamp ?? '') ?? { at: startTime, terminalId: entryTerminal.id };
  return {
    sessionId: row.id,
    requestId,
    ticketNumber,
    plate,
    vehicleClass,
    tariffId,
    policySnapshot: row.policySnapshot as FeedStay['policySnapshot'],
    startTime,
    businessDate,
    openedBy,
    entryTerminal,
    place: { spotId, ...said },
    end,
  };
}

function endOf(
  row: Row,
  booths: ReadonlyMap<string, BoothName>,
  receipt: Receipt | null,
): StayEnd | null {
  const { status, endTime, closedBy: by, lostTicketEvidence, voidReason, voidKind } = row;
  const terminal = booths.get(row.exitTerminalId ?? '');
  if (status === 'open' || endTime === null || by === null || !terminal) return null;
  const paid = { receiptNumber: receipt?.receiptNumber ?? null, amount: receipt?.amount ?? null };
  return { status, endTime, terminal, by, lostTicketEvidence, voidReason, voidKind, ...paid };
}

/** A booth is not told what only it has said; as soon as another has a word in it, all are. */
function originOf({ entryTerminal, place, end }: FeedStay): string | null {
  const { id } = entryTerminal;
  const alone = place.terminalId === id && (end === null || end.terminal.id === id);
  return alone ? id : null;
}
