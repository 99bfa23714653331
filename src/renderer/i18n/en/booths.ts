import type { booths as spanish } from '@renderer/i18n/es/booths';
import type { Words } from '@ui/words';

export const booths: Words<typeof spanish> = {
  title: 'Other booths',
  note: 'What the booths did without knowing of each other',
  pill_one: '{{count}} case with another booth',
  pill_other: '{{count}} cases with another booth',
  from: 'Came in at {{booth}}',
  also: 'another booth put {{plate}} here too',
  ended: 'Ended at {{booth}}',
  none: 'The booths agree',
  noneThen: 'What was charged or let in twice while a booth had no network appears here.',
  twice: {
    title: 'Charged twice',
    ticket: 'Ticket {{ticket}}',
    first: 'Paid first: it stands',
    other: 'Charged too much: to be given back',
    back: 'Given back',
    here: 'here',
    wait: '{{booth}} gives it back. Once it has, this notice closes by itself.',
    sent: 'Given back here. It closes once headquarters confirms it.',
    give: 'Give back {{amount}}',
    leave: 'Not now',
    settled: 'Settled on {{date}}',
  },
  clash: {
    vehicle: 'The same vehicle is inside twice',
    vehicleThen:
      'Two booths let it in without knowing of each other. Charge the true entry and void the other as “entered wrongly”.',
    spot: 'Two vehicles on spot {{spot}}',
    spotThen:
      'Look at the spot: move the one that is not there, or void the one that never came in.',
    stay: '{{ticket}} · spot {{spot}} · since {{time}}',
    thisBooth: 'This booth',
    open: 'See the stay',
    twin: 'This vehicle is inside twice: also with ticket {{ticket}}, since {{time}}.',
    twinThen: 'Charge it once; the other entry is voided under Other booths.',
  },
  aside_one: '{{count}} stay of another booth waits for data from headquarters',
  aside_other: '{{count}} stays of other booths wait for data from headquarters',
  asideThen: 'Missing: {{missing}}. It appears on the map once it comes; nothing is lost.',
  missing: {
    class: 'the vehicle class',
    tariff: 'the tariff',
    spot: 'the spot',
    user: 'the person',
    booth: 'the booth',
    own: 'an entry of this booth that a restored backup does not have',
    unreadable: 'a newer version of Coipo',
  },
};
