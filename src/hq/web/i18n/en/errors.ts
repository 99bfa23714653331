export const errors = {
  NO_ANSWER: {
    what: 'Headquarters does not answer',
    then: 'Nothing was changed. Check the network and try again.',
  },
  OTHER_VERSION: {
    what: 'This page and headquarters are not of the same version',
    then: 'Nothing was changed. Load the page again.',
  },
  INTERNAL: {
    what: 'Something failed at headquarters',
    then: 'What was confirmed before is saved; this was not done. Try again and, if it happens again, give support the number {{requestId}}.',
  },
  INVALID_INPUT: {
    what: 'Something here is not understood',
    then: 'Nothing was saved. Check what is written and confirm again.',
  },
  NOT_FOUND: {
    what: 'That does not exist, or is not of your sites',
    then: 'Nothing was changed. Go back to the list and look for it again.',
  },
  CONFLICT: {
    what: 'It changed while you were looking at it',
    then: 'Nothing was done twice. See how it is now and repeat if needed.',
  },
  TOO_LARGE: {
    what: 'That is too much at once',
    then: 'Nothing was saved. Choose fewer sites or a shorter period.',
  },
  UNSUPPORTED_ENCODING: {
    what: 'Headquarters does not understand this format',
    then: 'Nothing was saved. Load the page again.',
  },
  RATE_LIMITED: {
    what: 'Too many tries in a row',
    then: 'Wait a moment and try again.',
  },
  NOT_READY: {
    what: 'Headquarters is starting',
    then: 'Nothing was done yet. Try in a few seconds.',
  },
  NOT_SIGNED_IN: {
    what: 'The session ended',
    then: 'What was confirmed is saved. Sign in again.',
  },
  FORBIDDEN: {
    what: 'Your account cannot do this',
    then: 'Nothing was changed. Ask an administrator.',
  },
  CREDENTIALS_WRONG: {
    what: 'Wrong username or password',
    then: 'Type them again. After several tries you have to wait.',
  },
  PASSWORD_TOO_WEAK: {
    what: 'That password is too easy to guess',
    then: 'It was not saved. Use a sentence of at least 12 characters without your username in it.',
  },
  PASSWORD_CHANGE_REQUIRED: {
    what: 'Choose your password first',
    then: 'The temporary one only serves to sign in and change it.',
  },
  TOKEN_EXPIRED: {
    what: 'The session ended',
    then: 'What was confirmed is saved. Sign in again.',
  },
  TOKEN_REUSED: {
    what: 'This session was used somewhere else',
    then: 'For safety it was ended everywhere. Sign in again, and change your password if that was not you.',
  },
  USERNAME_TAKEN: {
    what: 'Somebody has that username already',
    then: 'It was not saved. Choose another username.',
  },
  LAST_ADMIN: {
    what: 'Nobody would be left in charge of headquarters',
    then: 'It was not changed. Make somebody else an administrator first.',
  },
  OWN_ACCOUNT: {
    what: 'That is not done with one’s own account',
    then: 'It was not changed. Ask another administrator.',
  },
  KEY_UNKNOWN: {
    what: 'That key is nobody’s, or no longer works',
    then: 'Nothing was done. Make another under People.',
  },
  ENROLMENT_CODE_WRONG: {
    what: 'That code is not right',
    then: 'Nothing was enrolled. Check it or make another under Terminals.',
  },
  ENROLMENT_CODE_USED: {
    what: 'That code was used already',
    then: 'It works once. Make another under Terminals.',
  },
  ENROLMENT_CODE_EXPIRED: {
    what: 'That code has expired',
    then: 'Make another under Terminals.',
  },
  ENROLMENT_SITE_NEEDED: {
    what: 'It is not said of which site it is',
    then: 'Nothing was enrolled. Make the code for a site, or enrol a booth that has its own already.',
  },
  ENROLMENT_NOT_FRESH: {
    what: 'That booth has data of its own already',
    then: 'It was not enrolled: joining another site takes a freshly installed booth.',
  },
  TERMINAL_CODE_TAKEN: {
    what: 'Another booth of the site has that code already',
    then: 'It was not enrolled. Change the booth’s code and try again.',
  },
  TERMINAL_ELSEWHERE: {
    what: 'That terminal is of another site',
    then: 'It was not enrolled. Use a code of its own site.',
  },
  TERMINAL_UNKNOWN: {
    what: 'Headquarters does not know that terminal',
    then: 'Nothing was changed. Enrol it with a new code.',
  },
  TERMINAL_REVOKED: {
    what: 'That terminal was revoked',
    then: 'What it saved on its PC is still there. To bring it back, enrol it with a new code.',
  },
  SIGNATURE_WRONG: {
    what: 'The terminal’s signature is not valid',
    then: 'Nothing was saved. If it does not mend by itself, enrol the terminal again.',
  },
  CLOCK_SKEW: {
    what: 'The terminal’s clock is off',
    then: 'It corrects itself when it talks to headquarters.',
  },
  REPLAYED: {
    what: 'That message had arrived already',
    then: 'It was not saved twice.',
  },
  GAP: {
    what: 'Earlier events are missing',
    then: 'The terminal sends them by itself. Nothing was lost.',
  },
  FORK: {
    what: 'The terminal’s log does not match headquarters’',
    then: 'What was there was kept. Tell support: data may have been altered.',
  },
  TAMPERED: {
    what: 'The terminal’s log was altered',
    then: 'It was not accepted. Tell support before going on.',
  },
  NOT_OWNER: {
    what: 'Somebody else manages that part',
    then: 'Nothing was changed. Tariffs shows who manages each part.',
  },
  NOTHING_UPLOADED: {
    what: 'The booth has not sent that part yet',
    then: 'Nothing was changed. Wait until its booth is in contact and sends its catalogue.',
  },
  CATALOGUE_REFUSED: {
    what: 'Some site cannot take the change',
    then: 'It was changed at none. See again what changes: there it says which one and why.',
  },
  CURSOR_AHEAD: {
    what: 'The terminal is further than headquarters',
    then: 'Nothing was changed. Tell support: headquarters may come from a backup.',
  },
  CHANGE_IN_THE_PAST: {
    what: 'That moment has passed',
    then: 'It was not saved: a tariff never changes backwards. Choose a moment in the future.',
  },
  CHANGE_BEGUN: {
    what: 'That change has begun to apply',
    then: 'It cannot be withdrawn. Schedule another change.',
  },
};
