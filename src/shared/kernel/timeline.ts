import { AppError } from './errors';

/** A row of a history in which each holds from one instant until the next (epoch ms). */
export interface Period {
  readonly validFrom: number;
  /** `null`: until something else is scheduled. */
  readonly validTo: number | null;
  readonly withdrawnAt: number | null;
}

export type PeriodState = 'past' | 'current' | 'scheduled' | 'withdrawn';

export function stateOf({ validFrom, validTo, withdrawnAt }: Period, now: number): PeriodState {
  if (withdrawnAt !== null) return 'withdrawn';
  if (validFrom > now) return 'scheduled';
  return validTo === null || validTo > now ? 'current' : 'past';
}

/**
 * When a change begins: `null` asks for at once. Throws `CHANGE_IN_THE_PAST {validFrom}` for an
 * instant before now, and `TARIFF_OVERLAP {scheduledFrom}` when the newest row begins then or later:
 * what was scheduled is withdrawn first, never overtaken.
 */
export function startOf(
  requested: number | null,
  newest: Pick<Period, 'validFrom'> | undefined,
  now: number,
): number {
  const validFrom = requested ?? now;
  if (validFrom < now) throw new AppError('CHANGE_IN_THE_PAST', { validFrom });
  if (newest && newest.validFrom >= validFrom) {
    throw new AppError('TARIFF_OVERLAP', { scheduledFrom: newest.validFrom });
  }
  return validFrom;
}

/** Throws `CONFLICT` for one already withdrawn and `CHANGE_BEGUN {validFrom}` once it holds. */
export function refuseBegun({ validFrom, withdrawnAt }: Period, now: number): void {
  if (withdrawnAt !== null) throw new AppError('CONFLICT', { withdrawnAt });
  if (validFrom <= now) throw new AppError('CHANGE_BEGUN', { validFrom });
}
