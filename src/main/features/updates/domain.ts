import type { WaitsFor } from '@shared/kernel/update-waits';

/** What counts when it is decided whether the program may be exchanged now. */
export interface Facts {
  readonly signedIn: boolean;
  readonly shiftOpen: boolean;
  /** Closings of shifts and days that headquarters has not got. */
  readonly unsentClosings: number;
  /** A paper is on its way to the printer; those that wait for a printer in trouble outlive the program. */
  readonly printing: boolean;
  /** For how long nobody has been signed in, ms. */
  readonly quietMs: number;
}

/** Somebody who signed out may be back at once. */
export const QUIET_MS = 10 * 60_000;

/**
 * What an update waits for; null: nothing. By itself it comes only between shifts, when nobody has been at
 * the screen for a while: then no payment and no sheet can be open. Somebody who asks for it stands at the
 * administration, where no payment is open either; closings and papers wait for nobody's word.
 */
export function waitsFor(facts: Facts, asked: boolean): WaitsFor | null {
  if (facts.unsentClosings > 0) return 'closings';
  if (facts.printing) return 'papers';
  if (asked) return null;
  if (facts.shiftOpen) return 'shift';
  if (facts.signedIn) return 'person';
  return facts.quietMs < QUIET_MS ? 'quiet' : null;
}
