import type { Rates } from '@shared/kernel/policy';
import type { When } from './when-field';

/** A change of rates as typed. */
export interface RatesDraft {
  readonly dayRate: string;
  readonly nightRate: string;
  readonly when: When;
}

/** The rates of a draft; `null` while a field is empty. */
export function ratesOf({ dayRate, nightRate }: RatesDraft): Rates | null {
  if (dayRate === '' || nightRate === '') return null;
  return { dayRate: Number(dayRate), nightRate: Number(nightRate) };
}
