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
  'APPROVAL_USED',
  'BADGE_UNKNOWN',
  'BADGE_PRINTED_ONCE',
  // catalogue that headquarters or another terminal manages
  'MANAGED_ELSEWHERE',
  // people and roles
  'USERNAME_TAKEN',
  'LAST_ADMIN',
  'OWN_ACCOUNT',
  'ROLE_NAME_TAKEN',
  'ROLE_BUILT_IN',
  'ROLE_IN_USE',
  // settings and first run
  'ALREADY_SET_UP',
  'NOT_SET_UP',
  'RUT_INVALID',
  'ZONE_UNKNOWN',
  'SETTINGS_MALFORMED',
  'SETTINGS_FILE_NEWER',
  'SETTINGS_FILE_INVALID',
  // money
  'AMOUNT_INVALID',
  'AMOUNT_TOO_LARGE',
  // tariffs
  'RATES_INVALID',
  'TARIFF_GAP',
  'TARIFF_OVERLAP',
  'CHANGE_IN_THE_PAST',
  'CHANGE_BEGUN',
  'POLICY_FIRST_TRANCHE_TOO_SHORT',
  'POLICY_NEXT_TRANCHE_TOO_SHORT',
  'POLICY_INVALID',
  'EXIT_BEFORE_ENTRY',
  'INSTANT_INVALID',
  'DISCOUNT_INVALID',
  'CLASS_TWICE',
  'AGREEMENT_UNKNOWN',
  'AGREEMENT_NOT_YET',
  'AGREEMENT_EXPIRED',
  'AGREEMENT_ENDED',
  'AGREEMENT_USED_UP',
  'AGREEMENT_USED_UP_TODAY',
  'AGREEMENT_CODE_TAKEN',
  'SIMULATION_CANCELLED',
  // parking
  'PLATE_EMPTY',
  'ALREADY_INSIDE',
  'SPOT_TAKEN',
  'SPOT_OUT_OF_SERVICE',
  'SPOT_OCCUPIED',
  'SPOT_HAS_HISTORY',
  'SPOT_CODE_TAKEN',
  'SPOT_CELL_TAKEN',
  'NO_FREE_SPOT',
  'SESSION_NOT_OPEN',
  'ENDED_ELSEWHERE',
  'STAY_OF_OTHER_BOOTH',
  'UNDO_TOO_LATE',
  'NOTHING_TO_CORRECT',
  'ENTRY_IN_FUTURE',
  'ENTRY_OVERLAPS',
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
  'MORE_THAN_PAID',
  'MORE_THAN_OWED',
  'NOTHING_OWED',
  'ALREADY_COLLECTED',
  'DUE_DATE_PAST',
  'BELATED_IN_FUTURE',
  'STAY_OVERLAPS',
  'BELATED_DAY_CLOSED',
  // closings
  'SHIFT_STILL_OPEN',
  'DAY_ALREADY_CLOSED',
  'DAY_NOT_BEGUN',
  'DAY_EARLIER_OPEN',
  'DAY_DOES_NOT_ADD_UP',
  // receipts and printing
  'PRINTER_OFF',
  'PRINTER_NO_PAPER',
  'PRINTER_REFUSED',
  'PRINTER_UNREACHABLE',
  'PRINTER_NOT_CONFIGURED',
  'PRINTER_UNKNOWN',
  // files
  'FILE_NOT_WRITTEN',
  // headquarters
  'ALREADY_ENROLLED',
  'NOT_ENROLLED',
  'UPDATE_UNABLE',
  'UPDATE_NOT_TRUSTED',
  'UPDATE_NONE',
  'UPDATE_WAITS',
  'UPDATE_NOT_FETCHED',
  'UPDATE_NOT_INSTALLED',
  'HQ_URL_INVALID',
  'HQ_UNREACHABLE',
  'HQ_REFUSED',
  'DEMO_STAYS_HERE',
  'ENROLMENT_CODE_WRONG',
  'ENROLMENT_CODE_USED',
  'ENROLMENT_CODE_EXPIRED',
  'ENROLMENT_SITE_NEEDED',
  'ENROLMENT_NOT_FRESH',
  'TERMINAL_CODE_TAKEN',
  'TERMINAL_ELSEWHERE',
  // reports
  'PERIOD_INVALID',
  'REPORT_CANCELLED',
  'FOLDER_NOT_OPENED',
  // database
  'DATABASE_NEWER',
  'DATABASE_READ_ONLY',
  'DATABASE_CORRUPT',
  'DATABASE_BUSY',
  'DISK_FULL',
  'DISK_FAILED',
  'MIGRATION_FAILED',
  'BACKUP_INVALID',
  'BACKUP_FOREIGN',
  'BACKUP_PASSPHRASE_REQUIRED',
  'BACKUP_PASSPHRASE_WRONG',
  'BACKUP_FOLDER_UNUSABLE',
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
