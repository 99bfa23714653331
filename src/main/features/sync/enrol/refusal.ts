import { AppError } from '@shared/kernel/errors';
import { SyncFailure } from '@main/features/sync/hq/failure';
import type { SyncTrouble } from '@main/features/sync/hq/failure';

const OF_THE_CODE = [
  'ENROLMENT_CODE_WRONG',
  'ENROLMENT_CODE_USED',
  'ENROLMENT_CODE_EXPIRED',
  'ENROLMENT_SITE_NEEDED',
  'ENROLMENT_NOT_FRESH',
  'TERMINAL_CODE_TAKEN',
  'TERMINAL_ELSEWHERE',
] as const;
const OF_THE_WAY: readonly SyncTrouble[] = [
  'UNREACHABLE',
  'TIMEOUT',
  'CERTIFICATE',
  'NOT_AN_HQ',
  'HQ_FAILING',
];

/** What kept HQ from enrolling this booth, for whoever stands before the screen. */
export function refusalFor(error: unknown, hqUrl: string): unknown {
  if (!(error instanceof SyncFailure)) return error;
  const host = new URL(hqUrl).host;
  const code = OF_THE_CODE.find((each) => each === error.code);
  if (code) return new AppError(code, { ...error.details, host });
  if (OF_THE_WAY.includes(error.code)) {
    return new AppError('HQ_UNREACHABLE', { reason: error.code, host });
  }
  return new AppError('HQ_REFUSED', { reason: error.code, host });
}
