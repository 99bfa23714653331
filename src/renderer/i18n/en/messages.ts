import type { messages as spanish } from '@renderer/i18n/es/messages';
import type { Words } from '@ui/words';

export const messages: Words<typeof spanish> = {
  title: 'Messages of headquarters',
  note: 'Each person confirms what he or she has read; it is kept in the audit.',
  command: 'Messages of headquarters',
  pill_zero: 'Messages',
  pill_one: '1 message unread',
  pill_other: '{{count}} messages unread',
  pillShort_zero: 'Messages',
  pillShort_one: '1 message',
  pillShort_other: '{{count}} messages',
  from: '{{from}}, since {{at}}',
  since: 'Since {{at}}',
  until: 'until {{at}}',
  read: 'Read',
  readIt: 'Confirm the message as read',
  readOf: 'Read: {{text}}',
  readAt: 'You read it on {{at}}',
  others_one: '1 more unread',
  others_other: '{{count}} more unread',
  none: 'No message holds now',
  noneThen: 'What headquarters wants to tell this booth appears here and in the bar above.',
};
