/**
 * Every expected refusal of the program, by code. The screen translates the code; the message is
 * for logs and support. A code is never renamed once released: support pages refer to it.
 */
export const ERROR_CODES = [
  // general
  'INTERNAL',
  'INVALID_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'UNTRUSTED_SENDER',
  'UNKNOWN_CALL',
  // access
  'NOT_SIGNED_IN',
  'SCREEN_LOCKED',
  'FORBIDDEN',
  'PIN_WRONG',
  'PIN_DELAYED',
  'PIN_TOO_WEAK',
  'USER_SUSPENDED',
  'APPROVAL_REQUIRED',
  'APPROVAL_DENIED',
  // settings and first run
  'ALREADY_SET_UP',
  'NOT_SET_UP',
  'RUT_INVALID',
  'ZONE_UNKNOWN',
  'SETTINGS_MALFORMED',
  // money
  'AMOUNT_INVALID',
  'AMOUNT_TOO_LARGE',
  // tariffs
  'RATES_INVALID',
  'TARIFF_GAP',
  'TARIFF_OVERLAP',
  'POLICY_FIRST_TRANCHE_TOO_SHORT',
  'POLICY_NEXT_TRANCHE_TOO_SHORT',
  'POLICY_INVALID',
  'EXIT_BEFORE_ENTRY',
  'INSTANT_INVALID',
  'DISCOUNT_INVALID',
  // parking
  'PLATE_EMPTY',
  'ALREADY_INSIDE',
  'SPOT_TAKEN',
  'SPOT_OUT_OF_SERVICE',
  'SPOT_OCCUPIED',
  'NO_FREE_SPOT',
  'SESSION_NOT_OPEN',
  'UNDO_TOO_LATE',
  'CLOCK_BACKWARDS',
  // shifts
  'SHIFT_NOT_OPEN',
  'SHIFT_ALREADY_OPEN',
  'SHIFT_CLOSED',
  'COUNT_REQUIRED',
  'EXPLANATION_REQUIRED',
  'CASH_INSUFFICIENT',
  // payments
  'ALREADY_PAID',
  'QUOTE_EXPIRED',
  'TENDERS_DO_NOT_ADD_UP',
  'REFERENCE_REQUIRED',
  // receipts and printing
  'PRINTER_OFF',
  'PRINTER_NO_PAPER',
  'PRINTER_REFUSED',
  'PRINTER_UNREACHABLE',
  'PRINTER_NOT_CONFIGURED',
  'PRINTER_UNKNOWN',
  // database
  'DATABASE_NEWER',
  'DATABASE_READ_ONLY',
  'DATABASE_CORRUPT',
  'DATABASE_BUSY',
  'DISK_FULL',
  'MIGRATION_FAILED',
  'BACKUP_INVALID',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Facts a message needs (spot code, article of law, seconds to wait): plain JSON, never a secret. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/** An expected refusal. Anything else that is thrown reaches the screen as `INTERNAL`. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    message: string = code,
  ) {
    super(message);
  }
}

export function isAppError(error: unknown): error is AppError {
  return error instanceof AppError;
}
