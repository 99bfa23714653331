import { DAY_MINUTES } from './time';

/**
 * The part of the local day charged at the day rate, in minutes since midnight: [from, to). It
 * crosses midnight when to < from. When both are equal the whole day is day.
 */
export interface DayWindow {
  readonly from: number;
  readonly to: number;
}

/** Length of the window in minutes: what every whole day of constant offset has of day. */
export function windowLength({ from, to }: DayWindow): number {
  return to > from ? to - from : DAY_MINUTES - (from - to);
}

/**
 * How many of the local minutes [first, end) are day. Local minutes are numbered without gaps from
 * any midnight (0, 1440, 2880… are midnights); negative ones are earlier days. Closed form: the cost
 * does not depend on how many minutes there are.
 */
export function dayMinutesBetween(window: DayWindow, first: number, end: number): number {
  const length = windowLength(window);
  return (
    dayMinutesBefore(end - window.from, length) - dayMinutesBefore(first - window.from, length)
  );
}

/** Day minutes in [0, minute), counted from an opening of the window; negative before it. */
function dayMinutesBefore(minute: number, length: number): number {
  const days = Math.floor(minute / DAY_MINUTES);
  return days * length + Math.min(minute - days * DAY_MINUTES, length);
}
