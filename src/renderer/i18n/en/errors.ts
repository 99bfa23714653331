import type { errors as spanish } from '@renderer/i18n/es/errors';
import type { Words } from '@ui/words';

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
  MANAGED_ELSEWHERE: {
    what: 'This is managed at {{ownerName}}',
    then: 'Nothing was changed. Change it there: it will arrive here by itself. What is managed where is decided at headquarters.',
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
  APPROVAL_USED: {
    what: 'That approval was used already',
    then: 'It holds once. Ask for another to do it again.',
  },
  BADGE_UNKNOWN: {
    what: 'That badge belongs to nobody',
    then: 'Nothing was done. Use name and PIN, or ask for a new badge.',
  },
  BADGE_PRINTED_ONCE: {
    what: 'A badge is printed only once',
    then: 'Its code is not kept. If it was lost, an administrator issues a new one and the old one stops working.',
  },
  USERNAME_TAKEN: {
    what: 'Somebody already has the user name {{username}}',
    then: 'Nothing was saved. Choose another user name.',
  },
  LAST_ADMIN: {
    what: 'Nobody would be left in charge of people',
    then: 'Nothing was changed. First give that permission to another active person.',
  },
  OWN_ACCOUNT: {
    what: 'You cannot suspend your own account',
    then: 'Nothing was changed. Ask another administrator.',
  },
  ROLE_NAME_TAKEN: {
    what: 'There is already a role called {{name}}',
    then: 'Nothing was saved. Choose another name.',
  },
  ROLE_BUILT_IN: {
    what: 'That role comes with Coipo',
    then: 'It was not changed. Copy the role and change the copy.',
  },
  ROLE_IN_USE: {
    what: 'Some people have that role',
    then: 'It was not deleted. First give them another role under People.',
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
  SETTINGS_FILE_NEWER: {
    what: 'The file is from a newer version of Coipo',
    then: 'Nothing was changed. Update this PC or export from one with this version.',
  },
  SETTINGS_FILE_INVALID: {
    what: 'That file is not a Coipo configuration, or it is damaged',
    then: 'Nothing was changed. Export it again on the other PC and choose that file.',
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
    what: 'There is already a change that holds from {{scheduledFrom}}',
    then: 'It was not saved. Choose a later date or withdraw the scheduled one first.',
  },
  CHANGE_IN_THE_PAST: {
    what: 'A change cannot begin in the past',
    then: 'Nothing was saved. Choose a date and time from now on, or “At once”.',
  },
  CHANGE_BEGUN: {
    what: 'That change already holds',
    then: 'It stays in force. To change it, schedule another one from now on.',
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
  CLASS_TWICE: {
    what: 'There is a vehicle class with that name already',
    then: 'It was not saved. Choose another name.',
  },
  AGREEMENT_UNKNOWN: {
    what: 'No agreement has that code',
    then: 'The charge stays as it is. Check the code or choose the agreement from the list.',
  },
  AGREEMENT_NOT_YET: {
    what: 'The agreement {{agreement}} has not begun',
    then: 'The charge stands without discount. It is valid from {{from}}.',
  },
  AGREEMENT_EXPIRED: {
    what: 'The agreement {{agreement}} has expired',
    then: 'The charge stands without discount. Choose another agreement or charge without it.',
  },
  AGREEMENT_ENDED: {
    what: 'The agreement {{agreement}} is no longer active',
    then: 'The charge stands without discount. Choose another agreement or charge without it.',
  },
  AGREEMENT_USED_UP: {
    what: 'The agreement {{agreement}} has reached its limit of uses: {{limit}}',
    then: 'The charge stands without discount. Administration can raise the limit.',
  },
  AGREEMENT_USED_UP_TODAY: {
    what: 'The agreement {{agreement}} has reached its limit of uses for today: {{limit}}',
    then: 'The charge stands without discount. It is valid again tomorrow.',
  },
  AGREEMENT_CODE_TAKEN: {
    what: 'Another agreement uses the code {{code}} already',
    then: 'It was not saved. Choose another code.',
  },
  SIMULATION_CANCELLED: {
    what: 'Calculation cancelled',
    then: 'Nothing changed. You can calculate again at any time.',
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
  SPOT_HAS_HISTORY: {
    what: 'Spot {{spotCode}} has history',
    then: 'Nothing was deleted or saved. Retire it: it leaves the plan and its history stays.',
  },
  SPOT_CODE_TAKEN: {
    what: 'There already is a spot {{spotCode}}',
    then: 'Nothing was saved. Use another code; that of a retired spot is taken too.',
  },
  SPOT_CELL_TAKEN: {
    what: 'Spot {{spotCode}} ended up on top of another',
    then: 'Nothing was saved. Move it to a free cell.',
  },
  NO_FREE_SPOT: {
    what: 'There is no free spot',
    then: 'It was not checked in. See the map: another class or zone may have room.',
  },
  SESSION_NOT_OPEN: {
    what: 'This stay has already ended',
    then: 'It was not charged again. Find it in Reprint (F9) if the paper is needed.',
  },
  ENDED_ELSEWHERE: {
    what: 'This stay has already ended at {{booth}}',
    then: 'It was not charged again. That booth has the receipt.',
  },
  STAY_OF_OTHER_BOOTH: {
    what: 'This vehicle came in at {{booth}}',
    then: 'Here it can be charged, moved or voided. Undo, correct and replace the ticket at that booth.',
  },
  UNDO_TOO_LATE: {
    what: 'The minute to undo has passed',
    then: 'The entry stands. If it was a mistake, ask a supervisor to solve it.',
  },
  NOTHING_TO_CORRECT: {
    what: 'There is nothing to correct',
    then: 'Everything is as you wrote it. Change something or go back.',
  },
  ENTRY_IN_FUTURE: {
    what: 'That entry has not happened yet',
    then: 'Nothing was corrected. The time of entry cannot be later than now.',
  },
  ENTRY_OVERLAPS: {
    what: 'At that time this vehicle was still inside with ticket {{ticketNumber}}',
    then: 'Nothing was corrected. It left on {{leftAt}}: the entry must be later.',
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
  SHIFT_STILL_OPEN: {
    what: 'Shift {{number}} of {{userName}} is still open',
    then: 'The day was not closed. Count the drawer and close that shift; then close the day.',
  },
  DAY_ALREADY_CLOSED: {
    what: 'The day {{date}} is closed already',
    then: 'A closed day does not change. What is corrected later goes into an addendum.',
  },
  DAY_NOT_BEGUN: {
    what: 'The day {{date}} has not begun yet',
    then: 'Nothing was closed. Close it once it has begun.',
  },
  DAY_EARLIER_OPEN: {
    what: 'The day {{date}} has to be closed first',
    then: 'Nothing was closed: days are closed in order. Close that one first.',
  },
  DAY_DOES_NOT_ADD_UP: {
    what: 'The tickets of the day do not add up',
    then: 'The day is still open and nothing was lost. Issued is not paid plus voided plus open. Tickets to look at: {{tickets}}. Look into them, or close it and let the paper say so.',
  },
  FILE_NOT_WRITTEN: {
    what: 'The file could not be written',
    then: 'The data is untouched. Choose another folder, or check that the disk is connected.',
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
  MORE_THAN_PAID: {
    what: 'At most {{most}} can be given back that way',
    then: 'Nothing was refunded. Lower the amount or choose another way.',
  },
  MORE_THAN_OWED: {
    what: 'Only {{owed}} is left of that promise',
    then: 'Nothing was taken. Collect what is left, or less.',
  },
  NOTHING_OWED: {
    what: 'That pays the whole stay',
    then: 'Nothing was saved. Charge it as always: no promise is needed.',
  },
  ALREADY_COLLECTED: {
    what: 'Part of that promise has been paid already',
    then: 'Nothing was voided. Use Refund money: it gives back what was paid and forgives the rest.',
  },
  DUE_DATE_PAST: {
    what: 'The due date is in the past',
    then: 'Nothing was saved. Write a date from today on, or leave it empty.',
  },
  BELATED_IN_FUTURE: {
    what: 'That time has not come yet',
    then: 'Nothing was saved. Entry and exit must lie before this moment.',
  },
  STAY_OVERLAPS: {
    what: 'That vehicle was inside at that time with ticket {{ticketNumber}}',
    then: 'Nothing was saved. Check the plate and the times.',
  },
  BELATED_DAY_CLOSED: {
    what: 'The day of that entry is closed',
    then: 'Nothing was saved: a closed day does not change. Report the charge to the administration.',
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
  DISK_FAILED: {
    what: 'The disk failed to read or to save',
    then: 'What was confirmed before is safe; this was not confirmed. Repeat. If it happens again the disk may be dying: make a backup on another disk and call support.',
  },
  PERIOD_INVALID: {
    what: 'That period cannot be used',
    then: 'Nothing was done. The last date comes after the first, and a period has twenty years at most.',
  },
  REPORT_CANCELLED: {
    what: 'The report was cancelled',
    then: 'No file was kept. Ask for it again whenever you want.',
  },
  FOLDER_NOT_OPENED: {
    what: 'The system could not open the folder {{folder}}',
    then: 'The files are still there. Open it from the file manager, or choose another folder.',
  },
  MIGRATION_FAILED: {
    what: 'The data could not be upgraded',
    then: 'The backup was restored: all is as before. Call support.',
  },
  BACKUP_INVALID: {
    what: 'That backup is not usable',
    then: 'Nothing was restored; current data is unchanged. Choose another file.',
  },
  BACKUP_FOREIGN: {
    what: 'That backup is from another booth',
    then: 'Nothing was restored; the present data are as they were. Choose a backup of this booth.',
  },
  BACKUP_PASSPHRASE_REQUIRED: {
    what: 'This backup is encrypted',
    then: 'Nothing was restored. Type the passphrase it was encrypted with.',
  },
  BACKUP_PASSPHRASE_WRONG: {
    what: 'That is not the passphrase of this backup',
    then: 'Nothing was restored. Type the passphrase in use when it was made; without it nobody can open it.',
  },
  BACKUP_FOLDER_UNUSABLE: {
    what: 'That folder cannot be written to',
    then: 'Backups are still kept on this PC. Choose another folder or allow writing to it.',
  },
  ALREADY_ENROLLED: {
    what: 'This booth is already enrolled at a headquarters',
    then: 'Nothing was changed. To move to another, disconnect it first.',
  },
  UPDATE_UNABLE: {
    what: 'This program cannot be updated from here',
    then: 'The way it is installed, it is updated by installing the new version over it.',
  },
  UPDATE_NOT_TRUSTED: {
    what: 'The version headquarters offers is not signed as it should be',
    then: 'Nothing was fetched or installed. Tell support.',
  },
  UPDATE_NONE: {
    what: 'No version is ready to be installed',
    then: 'Look again later.',
  },
  UPDATE_WAITS: {
    what: 'The update has to wait',
    then: 'It is not safe to install it yet; it is installed by itself when it is. [{{reason}}]',
  },
  UPDATE_NOT_INSTALLED: {
    what: 'Version {{to}} could not be installed',
    then: 'The booth goes on with the version it has. Tell support if it happens again.',
  },
  UPDATE_NOT_FETCHED: {
    what: 'The new version could not be fetched',
    then: 'The booth goes on with the version it has and tries again.',
  },
  NOT_ENROLLED: {
    what: 'This booth is not enrolled at a headquarters',
    then: 'The booth works all the same. Enrol it with a code in Administration.',
  },
  HQ_URL_INVALID: {
    what: 'That headquarters address will not do',
    then: 'Nothing was changed. Write it like https://hq.yourcompany.com, with nothing after it; http:// is accepted inside the same building only.',
  },
  HQ_UNREACHABLE: {
    what: 'Headquarters at {{host}} could not be reached',
    then: 'The booth keeps working and the code is still good. Check the address and the network, and try again. [{{reason}}]',
  },
  HQ_REFUSED: {
    what: 'Headquarters at {{host}} refused',
    then: 'The booth keeps working. Wait a minute and try again; if it repeats, tell whoever runs headquarters. [{{reason}}]',
  },
  DEMO_STAYS_HERE: {
    what: 'This is a demonstration site',
    then: 'Its money is not real: it is not enrolled anywhere but at a trial headquarters on this very PC.',
  },
  ENROLMENT_CODE_WRONG: {
    what: 'That code is not valid',
    then: 'Nothing was enrolled. Check it letter by letter, or ask headquarters for another.',
  },
  ENROLMENT_CODE_USED: {
    what: 'That code was used already',
    then: 'Each code enrols one booth only. Ask headquarters for another.',
  },
  ENROLMENT_CODE_EXPIRED: {
    what: 'That code has expired',
    then: 'Codes last 24 hours. Ask headquarters for another.',
  },
  ENROLMENT_SITE_NEEDED: {
    what: 'That code is for a new site',
    then: 'This booth has no site to bring yet: ask for a code to join one that exists.',
  },
  ENROLMENT_NOT_FRESH: {
    what: 'This booth has a site of its own already',
    then: 'The code joins a site that has other booths, which a new installation does. Nothing was changed here.',
  },
  TERMINAL_CODE_TAKEN: {
    what: 'Another booth of that site uses that letter already',
    then: 'Tickets would be mixed up. Choose another letter for this booth.',
  },
  TERMINAL_ELSEWHERE: {
    what: 'This booth belongs to another site of headquarters',
    then: 'Nothing was changed. Ask for a code of its own site, or tell whoever runs headquarters.',
  },
};
