import { HQ_ERROR_CODES } from '@shared/sync/codes';
import type { HqErrorCode } from '@shared/sync/codes';

/** Besides HQ's own codes: nothing answered, or what answered is not this version of HQ. */
export const PAGE_ERROR_CODES = [...HQ_ERROR_CODES, 'NO_ANSWER', 'OTHER_VERSION'] as const;
export type PageErrorCode = HqErrorCode | 'NO_ANSWER' | 'OTHER_VERSION';

/** Why something that was asked of HQ was not done. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: PageErrorCode,
    readonly details: Readonly<Record<string, unknown>> = {},
    /** What support finds it by in HQ's log. */
    readonly requestId: string = '',
  ) {
    super(code);
  }
}

/** A failure as a refusal; one that is not is a fault of these pages. */
export function asRefusal(error: unknown): Refusal {
  return error instanceof Refusal ? error : new Refusal('INTERNAL');
}
