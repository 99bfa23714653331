/** A place in the log of a terminal. */
export interface Place {
  readonly epoch: number;
  readonly seq: number;
}

/** Which day to count, and up to where the booth had come when it counted. */
export interface DayQuestion {
  readonly siteId: string;
  readonly terminalId: string;
  readonly date: string;
  /** Of the closing; what came after a day is counted up to `until`, its corrections from `closed` on. */
  readonly closed: Place;
  /** Of the newest addendum, else of the closing. */
  readonly until: Place;
}
