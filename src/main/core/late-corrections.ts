import type { Tx } from '@main/db/transaction';
import type { Actor } from './actor';

/** Something that was done to a record of an earlier day. */
export interface LateCorrection {
  /** Business date of the payment or ticket it is about. */
  readonly date: string;
  readonly actor: Actor;
  readonly authorisedBy: string;
  /** For the paper and the list: what, on which number, why. */
  readonly reason: string;
}

/** What slices that correct ask of the closings slice; wired in the composition. */
export interface LateCorrections {
  /**
   * After the correction's own rows and record, in its transaction: when the day was closed already, its
   * addendum is made. Does nothing for a day that is still open.
   */
  correctedLate(tx: Tx, correction: LateCorrection, now: number): void;
}
