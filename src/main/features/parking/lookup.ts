import type { Lookup, OpenStay } from '@shared/contracts/parking';
import { parseTicketCode } from '@shared/kernel/ids';
import { normalisePlate, parsePlate } from '@shared/kernel/plate';
import { openingAt } from '@shared/kernel/opening-hours';
import { formatTime } from '@shared/kernel/time';
import type { Db } from '@main/db/connection';
import { readIfSound, readSetting } from '@main/features/settings/index';
import { allClasses } from '@main/features/tariffs/index';
import { isOneSlipAway, proposeSpot, searchRank } from './domain';
import {
  freeSpots,
  isTerminalCode,
  openStays,
  openStaysOfPlate,
  stayByTicket,
  vehicleByPlate,
  visitsOf,
} from './repo';
import type { StayRow } from './repo';
import type { Debts } from './ports';
import { presentStay } from './stays';

const SIMILAR_SHOWN = 3;
const CANDIDATES_SHOWN = 8;

/** What the text in the plate field means: a ticket, a car inside, a new one, or several. */
export function lookup(
  db: Db,
  debts: Debts,
  text: string,
  vehicleClass: string | undefined,
  at: number,
): Lookup {
  const plate = normalisePlate(text);
  if (plate === '') return { kind: 'empty' };
  const ticketNumber = parseTicketCode(text);
  const ticket = ticketNumber ? stayByTicket(db, ticketNumber) : undefined;
  if (ticket) return presentTicket(db, debts, ticket, at);
  const stays = openStays(db);
  const exact =
    stays.find((stay) => stay.plate === plate) ??
    stays.find((stay) => stay.spotCode.toUpperCase() === text.trim().toUpperCase());
  if (exact) return inside(db, debts, exact, at);
  // A foreign plate may look like a ticket (`ZH 123456`): only numbers of this site's booths are.
  if (ticketNumber && isTerminalCode(db, ticketNumber.split('-', 1)[0] ?? '')) {
    return { kind: 'ticket_unknown', ticketNumber, ended: null };
  }
  const outside = lookupOutside(db, debts, plate, vehicleClass, stays, at);
  const beginning = stays.filter((stay) => stay.plate.startsWith(plate));
  // A whole plate that is not inside is a new car, however similar others are.
  if (beginning.length === 0 || outside.plate.format !== 'unknown') return outside;
  const shown = beginning.slice(0, CANDIDATES_SHOWN).map((stay) => presentStay(stay, at));
  return { kind: 'several', stays: shown, asNew: outside };
}

function inside(db: Db, debts: Debts, stay: StayRow, at: number): Lookup {
  const { plate, sessionId } = stay;
  const twin = openStaysOfPlate(db, plate).find((it) => it.sessionId !== sessionId);
  return {
    kind: 'inside',
    stay: presentStay(stay, at),
    debt: debts.debtOf(db, plate),
    twin: twin ? presentStay(twin, at) : null,
  };
}

function presentTicket(db: Db, debts: Debts, stay: StayRow, at: number): Lookup {
  const { status, endTime, ticketNumber } = stay;
  if (status === 'open' || endTime === null) return inside(db, debts, stay, at);
  const ended = { status, endTime, plate: parsePlate(stay.plate), booth: stay.exitBooth };
  return { kind: 'ticket_unknown', ticketNumber, ended };
}

function lookupOutside(
  db: Db,
  debts: Debts,
  plate: string,
  chosenClass: string | undefined,
  stays: readonly StayRow[],
  at: number,
): Extract<Lookup, { kind: 'outside' }> {
  const classes = allClasses(db);
  const parsed = parsePlate(plate);
  const known = vehicleByPlate(db, plate);
  const likely = parsed.format === 'cl_motorcycle' ? 'motorcycle' : 'car';
  const vehicleClass =
    classes.find((each) => each.code === (chosenClass ?? known?.vehicleClass)) ??
    classes.find((each) => each.spotKind === likely) ??
    classes[0];
  const proposed = vehicleClass ? proposeSpot(freeSpots(db), vehicleClass.spotKind) : null;
  return {
    kind: 'outside',
    plate: parsed,
    vehicleClass: vehicleClass?.code ?? '',
    classes,
    ...(known ? visitsOf(db, known.id) : { visits: 0, lastVisit: null }),
    closed: closedAt(db, at),
    notice: known?.notice ?? null,
    debt: known ? debts.debtOf(db, plate) : null,
    proposedSpotId: proposed?.spotId ?? null,
    proposedSpotCode: proposed?.code ?? null,
    similar: stays
      .filter((stay) => isOneSlipAway(stay.plate, plate))
      .slice(0, SIMILAR_SHOWN)
      .map((stay) => presentStay(stay, at)),
  };
}

/** Settings that cannot be read say nothing: a notice stops no car. */
function closedAt(db: Db, at: number): Extract<Lookup, { kind: 'outside' }>['closed'] {
  const hours = readIfSound(db, 'hours');
  const site = readIfSound(db, 'site');
  if (!hours || !site) return null;
  const opening = openingAt(hours, at, site.zone);
  return opening.open ? null : { name: opening.name, opensAt: opening.opensAt };
}

/** Fuzzy search of open stays by plate, ticket, spot or entry time; nearest first, then oldest. */
export function searchOpenStays(db: Db, text: string, limit: number, at: number): OpenStay[] {
  const { zone } = readSetting(db, 'site');
  return openStays(db)
    .map((stay) => ({
      stay,
      rank: searchRank({ ...stay, entryTime: formatTime(stay.startTime, zone) }, text),
    }))
    .filter((row): row is { stay: StayRow; rank: number } => row.rank !== null)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ stay }) => presentStay(stay, at));
}
