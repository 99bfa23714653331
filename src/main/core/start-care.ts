/** What was found out about the data and the last run while the program started. */
export interface StartCare {
  /** The last run did not end by itself: power cut, crash, or killed. */
  readonly uncleanStop: boolean;
  /** The newest links of the chains do not hold. */
  readonly brokenTail: boolean;
}

export const NOTHING_FOUND: StartCare = { uncleanStop: false, brokenTail: false };
