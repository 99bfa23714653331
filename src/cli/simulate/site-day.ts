import { MINUTE_MS } from '@shared/kernel/time';
import type { Actor } from '@main/core/actor';
import { arrive } from './entries';
import { beginShift, endDay, endShift } from './shifts';
import { arrivalTimes, arrivalsOn } from './traffic';
import type { Interval } from './traffic';
import { chargeByTranches, closeSpot, raiseTariffs } from './upkeep';
import type { World } from './world';

type Hours = readonly (readonly [from: number, to: number])[];

// Hours of the local day; beyond 24 they are of the next one.
const WEEKDAY: Hours = [
  [7, 15],
  [15, 23],
];
const WEEKEND_NIGHT: Hours = [...WEEKDAY, [23, 27]];
const SUNDAY: Hours = [
  [9, 16],
  [16, 22],
];

const SPOT_TROUBLE = 0.08;

/** From the end of the last shift, count included, to the closing of its day. */
const CLOSED_AFTER_MS = 12 * MINUTE_MS;

function hoursOf(dayOfWeek: number): Hours {
  if (dayOfWeek === 7) return SUNDAY;
  return dayOfWeek >= 5 ? WEEKEND_NIGHT : WEEKDAY;
}

/** The instant of an hour of a local day; the day of a clock change has 23 or 25 of them. */
function instantOf(date: Temporal.PlainDate, hour: number, zone: string): number {
  return date.toPlainDateTime().add({ hours: hour }).toZonedDateTime(zone).epochMilliseconds;
}

interface DayOptions {
  readonly date: Temporal.PlainDate;
  /** Days since the start, for what happens once in a history. */
  readonly index: number;
  readonly days: number;
  readonly perDay: number;
}

/** Plans one day of the site: who works when, who comes, and what breaks. */
export function planDay(world: World, { date, index, days, perDay }: DayOptions): void {
  const { random, agenda, zone } = world;
  const shifts = hoursOf(date.dayOfWeek).map(([from, to]): Interval => ({
    from: instantOf(date, from, zone) + random.int(0, 4) * MINUTE_MS,
    to: instantOf(date, to, zone) - random.int(6, 12) * MINUTE_MS,
  }));
  for (const [order, { from, to }] of shifts.entries()) {
    const operator = operatorOf(world, index + order);
    agenda.add(from, () => beginShift(world, operator));
    agenda.add(to, () => endShift(world));
  }
  const last = shifts.at(-1);
  if (last) agenda.add(last.to + CLOSED_AFTER_MS, () => endDay(world, date.toString()));
  const count = arrivalsOn(random, date.dayOfWeek, perDay);
  for (const at of arrivalTimes(random, count, shifts, zone)) agenda.add(at, () => arrive(world));
  planUpkeep(world, instantOf(date, 12, zone), index, days);
}

/** They take turns. */
function operatorOf(world: World, turn: number): Actor {
  return world.operators[turn % world.operators.length] ?? world.operators[0];
}

function planUpkeep(world: World, noon: number, index: number, days: number): void {
  const { agenda, random } = world;
  if (random.chance(SPOT_TROUBLE)) agenda.add(noon, () => closeSpot(world));
  if (index > 0 && index === Math.floor(days / 2)) agenda.add(noon, () => raiseTariffs(world));
  if (index > 0 && index === Math.floor((days * 3) / 4))
    agenda.add(noon, () => chargeByTranches(world));
}

/** The instant at which a local day begins. */
export function startOf(date: Temporal.PlainDate, zone: string): number {
  return instantOf(date, 0, zone);
}
