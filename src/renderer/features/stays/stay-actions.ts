import type { OpenStay } from '@shared/contracts/parking';

/** What can be done to an open stay besides charging it. */
export const STAY_ACTIONS = ['move', 'replace', 'correct', 'voidStay'] as const;
export type StayAction = (typeof STAY_ACTIONS)[number];

/** The facts of an open stay that its forms need. */
export type ActedStay = Pick<
  OpenStay,
  | 'sessionId'
  | 'ticketNumber'
  | 'plate'
  | 'vehicleClass'
  | 'spotId'
  | 'spotCode'
  | 'startTime'
  | 'booth'
>;

/** What came of it, in words. */
export interface Said {
  readonly what: string;
  readonly next: string;
  /** The plate the stay goes on with; `null` when it ended. */
  readonly plate: string | null;
}
