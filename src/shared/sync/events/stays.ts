import { CORRECTED_FIELDS, VOID_KINDS } from '@shared/contracts/stays';
import { placeSchema } from '@shared/sync/feed-stays';
import { z } from 'zod';
import { date, envelope, instant, maybe, paper, pesos, text } from './envelope';

const standing = {
  vehicleId: text,
  plate: text,
  vehicleClass: text,
  spotId: text,
  /** Absent from older booths, like everything here that may be. */
  spotCode: maybe(text),
  tariffId: text,
  policySnapshot: z.unknown(),
  startTime: instant,
  businessDate: date,
};

export const sessionOpenedSchema = z.object({
  ...envelope,
  ...standing,
  requestId: text,
  ticketNumber: text,
  openedBy: text,
  entryTerminalId: text,
  /** Entered after the car had left. */
  belated: maybe(z.boolean()),
  /** Of a belated one. */
  endTime: maybe(instant),
  paper: maybe(paper),
});

export const sessionCorrectedSchema = z.object({
  ...envelope,
  ...standing,
  requestId: text,
  reason: text,
  place: maybe(placeSchema),
  changes: z.array(
    z.object({ id: text, field: z.enum(CORRECTED_FIELDS), oldValue: text, newValue: text }),
  ),
  paper: maybe(paper),
});

/** Since booths share a site: when this word was said, by which one; never before a word it had heard. */
const place = maybe(placeSchema);

export const sessionMovedSchema = z.object({ ...envelope, spotId: text, to: text, place });

/** Heard of by the feed: the booth of the entry was told that another one ended its stay. */
export const sessionEndedElsewhereSchema = z.object({
  ...envelope,
  version: z.int().min(0),
  /** The business date on which it leaves the stock of this booth; `null`: it was not its own. */
  elsewhereDate: maybe(date),
});

export const sessionTicketReplacedSchema = z.object({ ...envelope, paper: maybe(paper) });

export const sessionVoidedSchema = z.object({
  ...envelope,
  reason: text,
  /** Booths before the second release only undid. */
  voidKind: maybe(z.enum(VOID_KINDS)),
  endTime: instant,
  /** Business date of the voiding. */
  voidedDate: maybe(date),
  uncharged: maybe(pesos),
  paper: maybe(paper),
});
