import type { errors as spanish } from '@renderer/i18n/es/errors';
import type { Words } from '@renderer/i18n/words';

export const errors: Words<typeof spanish> = {
  INTERNAL: {
    what: 'Something failed inside Coipo',
    then: 'What was confirmed before is saved; this was not done. Try again and, if it repeats, call support.',
  },
  INVALID_INPUT: {
    what: 'One of the values is not understood',
    then: 'Nothing was saved. Check what you typed and confirm again.',
  },
  NOT_FOUND: {
    what: 'That no longer exists',
    then: 'Nothing was changed. Search again: it may have changed meanwhile.',
  },
  CONFLICT: {
    what: 'It changed while you were looking',
    then: 'Nothing was done twice. See how it stands now and repeat if needed.',
  },
  UNTRUSTED_SENDER: {
    what: 'An order that did not come from this screen was refused',
    then: 'Nothing was changed. Close and open Coipo; tell support.',
  },
  UNKNOWN_CALL: {
    what: 'This screen and the program are not the same version',
    then: 'Nothing was changed. Close and open Coipo.',
  },
  NOT_SIGNED_IN: {
    what: 'You are signed out',
    then: 'What was confirmed is saved. Sign in again with your PIN.',
  },
  SCREEN_LOCKED: {
    what: 'The screen is locked',
    then: 'The work is as you left it. Type your PIN.',
  },
  FORBIDDEN: {
    what: 'Your account may not do this',
    then: 'Nothing was changed. Ask a supervisor.',
  },
  PIN_WRONG: {
    what: 'Wrong PIN',
    then: 'Type it again.',
  },
  PIN_DELAYED: {
    what: 'Too many attempts',
    then: 'Wait {{seconds}} s and type the PIN again.',
  },
  PIN_TOO_WEAK: {
    what: 'That PIN is too easy to guess',
    then: 'It was not saved. Use 4 to 8 digits that are neither equal nor in a row.',
  },
  USER_SUSPENDED: {
    what: 'This account is suspended',
    then: 'Nothing is lost. An administrator can activate it again.',
  },
  APPROVAL_REQUIRED: {
    what: 'A supervisor must approve this',
    then: 'It is not done yet. Ask one to type their PIN here.',
  },
  APPROVAL_DENIED: {
    what: 'It was not approved',
    then: 'Nothing was changed. Check who approves and their PIN.',
  },
  ALREADY_SET_UP: {
    what: 'This site is already set up',
    then: 'Nothing was changed. Close and open Coipo to sign in.',
  },
  NOT_SET_UP: {
    what: 'The site is not set up yet',
    then: 'Nothing is lost. Complete the first-run assistant.',
  },
  RUT_INVALID: {
    what: 'That RUT is not valid',
    then: 'The last digit does not match. Check the number.',
  },
  ZONE_UNKNOWN: {
    what: 'That time zone does not exist',
    then: 'It was not saved. Choose one from the list.',
  },
  SETTINGS_MALFORMED: {
    what: 'A stored setting cannot be read',
    then: 'Payments and shifts are safe. An administrator must check it; support can help.',
  },
  AMOUNT_INVALID: {
    what: 'That amount is not valid',
    then: 'Nothing was charged or saved. Type whole pesos, without decimals.',
  },
  AMOUNT_TOO_LARGE: {
    what: 'The amount is too large',
    then: 'Nothing was charged. Check rates and entry time with an administrator.',
  },
  RATES_INVALID: {
    what: 'The rate is not valid',
    then: 'It was not saved. Type whole pesos per hour, 0 or more.',
  },
  TARIFF_GAP: {
    what: 'There is no tariff for this vehicle at this time',
    then: 'It was not checked in. Choose another class or ask an administrator to complete the tariff.',
  },
  TARIFF_OVERLAP: {
    what: 'Two tariffs overlap on the same dates',
    then: 'It was not saved. Check from when each is valid.',
  },
  POLICY_FIRST_TRANCHE_TOO_SHORT: {
    what: 'The first tranche cannot be shorter than {{minimum}} minutes',
    then: 'Required by {{article}}. It was not saved; lengthen it or charge by the minute.',
  },
  POLICY_NEXT_TRANCHE_TOO_SHORT: {
    what: 'Following tranches cannot be shorter than {{minimum}} minutes',
    then: 'Required by {{article}}. It was not saved; lengthen them or charge by the minute.',
  },
  POLICY_INVALID: {
    what: 'The charging rules are not complete',
    then: 'They were not saved. Check the hours and minutes.',
  },
  EXIT_BEFORE_ENTRY: {
    what: 'The exit is before the entry',
    then: 'Nothing was charged. Check the PC clock and tell a supervisor.',
  },
  INSTANT_INVALID: {
    what: 'That date or time is not valid',
    then: 'Nothing was saved. Check it and confirm again.',
  },
  DISCOUNT_INVALID: {
    what: 'That agreement is not valid',
    then: 'The charge stands without discount. Choose another agreement.',
  },
  PLATE_EMPTY: {
    what: 'The plate is missing',
    then: 'Type or scan it and press Enter.',
  },
  ALREADY_INSIDE: {
    what: 'That plate is already inside, at {{spotCode}} since {{startTime}}',
    then: 'It was not entered twice. If it is leaving, charge it; if the plate is another, correct it.',
  },
  SPOT_TAKEN: {
    what: 'The spot was taken meanwhile',
    then: 'The vehicle is not in yet. Enter puts it in the spot now proposed.',
  },
  SPOT_OUT_OF_SERVICE: {
    what: 'That spot is out of service',
    then: 'It was not checked in. Choose another spot on the map.',
  },
  SPOT_OCCUPIED: {
    what: 'There is a vehicle in that spot',
    then: 'It was not changed. Wait until it leaves or choose another spot.',
  },
  NO_FREE_SPOT: {
    what: 'There is no free spot',
    then: 'It was not checked in. See the map: another class or zone may have room.',
  },
  SESSION_NOT_OPEN: {
    what: 'This stay has already ended',
    then: 'It was not charged again. Find it in Reprint (F9) if the paper is needed.',
  },
  UNDO_TOO_LATE: {
    what: 'The minute to undo has passed',
    then: 'The entry stands. If it was a mistake, ask a supervisor to solve it.',
  },
  CLOCK_BACKWARDS: {
    what: 'The PC clock is behind',
    then: 'Nothing was lost nor charged wrongly. Correct the PC time and go on.',
  },
  SHIFT_NOT_OPEN: {
    what: 'There is no open shift',
    then: 'It was not charged. Open the shift with F10 and charge: the stay is unchanged.',
  },
  SHIFT_ALREADY_OPEN: {
    what: 'A shift is already open, by {{userName}}',
    then: 'No other was opened. It must be closed before yours opens.',
  },
  SHIFT_CLOSED: {
    what: 'That shift is already closed',
    then: 'A closed shift never changes. Open a new one to go on.',
  },
  COUNT_REQUIRED: {
    what: 'The drawer has not been counted',
    then: 'The shift is still open. Count the cash and hand it in before closing.',
  },
  EXPLANATION_REQUIRED: {
    what: 'The difference needs an explanation',
    then: 'The count is saved and the shift is still open. Write what happened.',
  },
  CASH_INSUFFICIENT: {
    what: 'The drawer should not hold that much cash',
    then: 'The withdrawal was not recorded. Check the amount.',
  },
  ALREADY_PAID: {
    what: 'This stay is already paid: {{receiptNumber}}',
    then: 'It was not charged twice. Reprint the receipt with F9.',
  },
  QUOTE_EXPIRED: {
    what: 'The amount has changed: it is now {{amount}}',
    then: 'Nothing was charged. Confirm the new amount with the customer and press Enter.',
  },
  TENDERS_DO_NOT_ADD_UP: {
    what: 'The payments do not add up to the charge',
    then: 'Nothing was charged. Check the amount of each method.',
  },
  REFERENCE_REQUIRED: {
    what: 'The transfer number is missing',
    then: 'Nothing was charged. Type the reference the bank shows.',
  },
  PRINTER_OFF: {
    what: 'The printer is off or its cover is open',
    then: 'Papers wait in order. Turn it on or close the cover: it prints by itself.',
  },
  PRINTER_NO_PAPER: {
    what: 'The printer is out of paper',
    then: 'Papers wait in order. Put in a roll: it prints by itself.',
  },
  PRINTER_REFUSED: {
    what: 'The printer refuses jobs',
    then: 'Papers wait. Check whether it is paused or used by another program.',
  },
  PRINTER_UNREACHABLE: {
    what: 'The printer does not answer',
    then: 'Papers wait. Check the cable or network and press Retry.',
  },
  PRINTER_NOT_CONFIGURED: {
    what: 'No printer is set up',
    then: 'Papers are stored and can be viewed. An administrator can choose one.',
  },
  PRINTER_UNKNOWN: {
    what: 'That printer does not exist on this PC',
    then: 'Papers wait. Choose another printer or install it again.',
  },
  DATABASE_NEWER: {
    what: 'The data belongs to a newer version of Coipo',
    then: 'Nothing was touched. Install the newer version to go on.',
  },
  DATABASE_READ_ONLY: {
    what: 'The disk cannot be written to',
    then: 'What came before is safe; this was not saved. Check the folder permissions or the disk.',
  },
  DATABASE_CORRUPT: {
    what: 'The data is damaged',
    then: 'Coipo stopped so as not to make it worse. Restore the last backup with support.',
  },
  DATABASE_BUSY: {
    what: 'The data is in use by another program',
    then: 'This was not saved. Wait a moment and repeat.',
  },
  DISK_FULL: {
    what: 'The disk is full',
    then: 'What was confirmed before is safe; this was not saved. Free some space and repeat.',
  },
  MIGRATION_FAILED: {
    what: 'The data could not be upgraded',
    then: 'The backup was restored: all is as before. Call support.',
  },
  BACKUP_INVALID: {
    what: 'That backup is not usable',
    then: 'Nothing was restored; current data is unchanged. Choose another file.',
  },
};
