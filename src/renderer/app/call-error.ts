import type { ErrorCode, ErrorDetails } from '@shared/kernel/errors';

/** A refusal of the main process. The screen words it by its code (`i18n/errors`). */
export class CallError extends Error {
  override readonly name = 'CallError';

  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    message: string = code,
  ) {
    super(message);
  }
}

/** The refusal inside anything thrown; what was not expected is `INTERNAL`. */
export function asCallError(thrown: unknown): CallError {
  if (thrown instanceof CallError) return thrown;
  return new CallError('INTERNAL', {}, thrown instanceof Error ? thrown.message : String(thrown));
}
