import { AppError, isAppError } from '@shared/kernel/errors';
import type { ErrorCode, ErrorDetails } from '@shared/kernel/errors';

/** An error as it crosses from a worker: between threads its class is lost. */
export interface FailedAnswer {
  readonly kind: 'failed';
  /** `null`: not one of ours. */
  readonly code: ErrorCode | null;
  readonly details: ErrorDetails;
  readonly message: string;
}

export function failedAnswer(error: unknown): FailedAnswer {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return isAppError(error)
    ? { kind: 'failed', code: error.code, details: error.details, message: error.message }
    : { kind: 'failed', code: null, details: {}, message };
}

/** The error again, on the side that asked. */
export function failureOf({ code, details, message }: FailedAnswer): Error {
  return code === null ? new Error(message) : new AppError(code, details, message);
}
