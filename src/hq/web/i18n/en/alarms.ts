export const alarms = {
  title: 'Alarms',
  open_one: '1 open alarm',
  open_other: '{{count}} open alarms',
  none: 'No alarms: everything that arrived adds up.',
  severities: { critical: 'Critical', warning: 'Attention', notice: 'Notice' },
  settle: 'Settle',
  settleOf: 'Settle: {{what}}, {{site}}',
  note: 'What was found',
  noteHint: 'Kept with the alarm, with your name.',
  facts: 'Facts of the alarm',
  code: 'Code',
  subject: 'About',
  codes: {
    TAMPERED: {
      what: 'A booth’s log was altered',
      then: 'What it sends does not fit its chain. Nothing was accepted: find out who had access to the PC.',
    },
    FORK: {
      what: 'Two different logs of the same booth',
      then: 'It may be a disk copied or restored without notice. Compare both before going on.',
    },
    REPLAYED: {
      what: 'Somebody repeated a signed message',
      then: 'It was not stored. If it happens again, revoke the terminal and enrol it anew.',
    },
    SIGNATURE_WRONG: {
      what: 'A signature that is not the terminal’s',
      then: 'Somebody tried to speak for this booth. Nothing was stored.',
    },
    DAY_DIFFERS: {
      what: 'A closing does not match headquarters',
      then: 'The booth closed with other totals than the payments that arrived. See what differs.',
    },
    PAID_TWICE: {
      what: 'A stay paid at two booths',
      then: 'A supervisor must reverse the second payment at the booth that made it.',
    },
    EVENTS_ONLY_AT_HQ: {
      what: 'The booth lost events that headquarters has',
      then: 'It came back from an older backup. They are real and counted here.',
    },
    PROJECTION_FAULT: {
      what: 'An event could not be understood',
      then: 'It is stored and does not block the others. Tell support.',
    },
    SILENT: {
      what: 'A booth went silent',
      then: 'It can go on charging without a network: what it did arrives when it is back.',
    },
    CLOCK_SKEW: {
      what: 'A booth’s clock is off',
      then: 'Correct the PC’s time: stays are charged by its clock.',
    },
    OTHER: {
      what: 'Another alarm ({{code}})',
      then: 'This version of the pages does not know it. About: {{subject}}.',
    },
  },
};
