import type { sync as spanish } from '@renderer/i18n/es/sync';
import type { Words } from '@ui/words';

export const sync: Words<typeof spanish> = {
  title: 'Headquarters',
  note: 'What this booth records reaches headquarters once and in order. Without a network the booth works all the same.',
  now: 'Sync now',
  states: {
    not_connected: 'No headquarters',
    not_connectedThen: 'Everything stays on this PC. It can be enrolled whenever you like.',
    connected: 'Up to date',
    connectedThen: 'Headquarters has everything that was recorded here.',
    working: 'Catching up',
    workingThen: 'What is missing is being sent, behind the work.',
    offline: 'No connection',
    offlineThen: 'Nothing is lost: what is recorded waits here and is sent by itself.',
    trouble: 'Stopped',
    troubleThen: 'The booth keeps charging. Somebody has to look at what it says below.',
  },
  facts: {
    waiting: 'To send',
    nothing: 'Nothing',
    all: 'Headquarters has it all',
    events_one: '1 record',
    events_other: '{{count}} records',
    oldest: 'The oldest: {{ago}}',
    contact: 'Last contact',
    never: 'None yet',
    site: 'Site',
    first: 'This booth brought the site to headquarters',
    joined: 'This booth joined the site',
    hq: 'Address',
    secure: 'Encrypted',
    insecure: 'Not encrypted',
    since: 'since {{at}}',
  },
  ago: {
    now: 'just now',
    since: '{{age}} ago',
    days_one: '{{count}} day ago',
    days_other: '{{count}} days ago',
  },
  ahead: {
    soon: 'It is tried again in a moment.',
    in: 'It is tried again in {{age}}.',
  },
  aside: {
    what_one: '{{count}} stay of another booth could not be applied yet',
    what_other: '{{count}} stays of other booths could not be applied yet',
    then_one:
      'It is not on the map. It is tried again with everything that arrives; nothing is lost.',
    then_other:
      'They are not on the map. They are tried again with everything that arrives; nothing is lost.',
    open_one: 'See what it waits for',
    open_other: 'See what they wait for',
  },
  skew: {
    slow: 'The clock of this PC is {{by}} behind headquarters',
    fast: 'The clock of this PC is {{by}} ahead of headquarters',
    then: 'Entries and payments carry this time. Set the clock right; the audit keeps it.',
  },
  key: {
    plain: 'This PC has no place to seal the key of the booth',
    plainThen:
      'It is in a file that only this account can read. Install the system keyring, or revoke the booth at headquarters if the PC is lost.',
  },
  enrol: {
    title: 'Enrol this booth',
    how: 'How it is done',
    first: 'At headquarters, ask for a code for this booth: it lasts 24 hours and works once.',
    second: 'Type the code here, or scan its QR, which brings the address too.',
    third: 'The booth makes its own key and begins to send by itself.',
    url: 'Address of headquarters',
    urlHint: 'Like https://hq.yourcompany.com',
    code: 'Enrolment code',
    codeHint: 'Eleven letters and digits. O or 0, I or 1 are the same.',
    scanned: 'QR read: the address is in it.',
    check: 'Try the connection',
    checking: 'Trying…',
    reached: '{{url}} answers',
    reachedThen: 'It is a Coipo headquarters. Only the code is missing.',
    insecure: 'That address is not encrypted',
    insecureThen: 'Use it only if headquarters is on this PC or on the network of this building.',
    action: 'Enrol',
    running: 'Enrolling…',
    backup:
      'The key is not in the backups: a copy restored on another PC has to be enrolled again.',
  },
  leave: {
    title: 'Disconnect',
    meaning:
      'The booth keeps working on its own. What was sent stays at headquarters and what is here stays here; coming back takes another code.',
    action: 'Disconnect from headquarters…',
    sure_zero: 'Disconnect from {{site}}? Everything recorded is there already.',
    sure_one: 'Disconnect from {{site}}? 1 record has not been sent.',
    sure_other: 'Disconnect from {{site}}? {{count}} records have not been sent.',
    yes: 'Yes, disconnect',
    no: 'No',
  },
  troubles: {
    UNREACHABLE: {
      what: 'There is no way to headquarters',
      then: 'Check the network of this PC. What is recorded waits here.',
    },
    TIMEOUT: {
      what: 'Headquarters did not answer in time',
      then: 'The network is very slow or headquarters is busy. What is recorded waits here.',
    },
    CERTIFICATE: {
      what: 'The certificate of headquarters is not trusted',
      then: 'Nothing was sent. It may have expired, or somebody got in between: tell whoever runs headquarters.',
    },
    NOT_AN_HQ: {
      what: 'What answers at that address is no Coipo headquarters',
      then: 'It may be the portal of the network, or a version this booth does not understand. What is recorded waits here.',
    },
    HQ_FAILING: {
      what: 'Headquarters answers, but is failing',
      then: 'It is not this booth. What is recorded waits here.',
    },
    NOT_READY: {
      what: 'Headquarters is starting',
      then: 'What is recorded waits here.',
    },
    RATE_LIMITED: {
      what: 'Headquarters asked to wait',
      then: 'Many booths are there at once. What is recorded waits here.',
    },
    CLOCK_SKEW: {
      what: 'The clock of this PC does not agree with headquarters',
      then: 'Set the clock right and sync again.',
    },
    REPLAYED: {
      what: 'Headquarters got the same message twice',
      then: 'It refused the copy: nothing was stored twice.',
    },
    KEY_MISSING: {
      what: 'The key of this booth is not on this PC',
      then: 'The data come from another PC, or the user account changed. Disconnect and enrol again with a new code: what is recorded is sent all the same.',
    },
    SIGNATURE_WRONG: {
      what: 'Headquarters does not know the signature of this booth',
      then: 'This booth may have been enrolled again on another PC. Disconnect and enrol again with a new code.',
    },
    TERMINAL_REVOKED: {
      what: 'Headquarters revoked this booth',
      then: 'It takes nothing more from it. If that was a mistake, ask for a new code, disconnect and enrol again: what is recorded is sent then.',
    },
    TERMINAL_UNKNOWN: {
      what: 'Headquarters does not know this booth',
      then: 'Ask for a new code, disconnect and enrol again: what is recorded is sent then.',
    },
    FORK: {
      what: 'Headquarters has another history of this booth',
      then: 'Two PCs wrote under the same enrolment, or a copy was put back by hand. Nothing was skipped or erased. This PC goes on as a new booth: set its data folder aside without deleting it, start Coipo and join the site with another letter. Do not enrol it again.',
    },
    TAMPERED: {
      what: 'Headquarters found a record that was altered',
      then: 'Somebody changed the database from outside Coipo. Nothing was skipped. Make a backup and call support; the Audit area shows where.',
    },
    HQ_AHEAD: {
      what: 'Headquarters has records that this PC does not know',
      then: 'These data are an older copy. Disconnect and enrol again with a new code: the booth goes on in a history of its own, and neither is lost.',
    },
    EVENT_TOO_LARGE: {
      what: 'A record is too large for headquarters',
      then: 'It was not skipped. Call support.',
    },
    INVALID_INPUT: {
      what: 'Headquarters did not understand what was sent',
      then: 'This booth and headquarters are of very different versions. Update the older one; nothing was skipped.',
    },
    NOT_FOUND: {
      what: 'Headquarters lacks something that this booth uses',
      then: 'It is of an earlier version. Update it; what is recorded waits here.',
    },
    NOT_OWNER: {
      what: 'Headquarters says that another booth manages this part',
      then: 'The change made here was not copied to the others. See at headquarters who manages each part.',
    },
    FEED_NOT_APPLIED: {
      what: 'A change from headquarters could not be applied here',
      then: 'What is recorded is still being sent. Call support with the log of this PC.',
    },
    INTERNAL: {
      what: 'Something failed inside Coipo while syncing',
      then: 'The booth keeps working. If it repeats, call support.',
    },
    other: {
      what: 'Headquarters refused',
      then: 'What is recorded waits here. If it repeats, call support. [{{code}}]',
    },
  },
};
