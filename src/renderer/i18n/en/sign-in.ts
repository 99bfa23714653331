import type { signIn as spanish } from '@renderer/i18n/es/sign-in';
import type { Words } from '@ui/words';

export const signIn: Words<typeof spanish> = {
  title: 'Who is working?',
  choose: 'Choose your name',
  chooseHint: 'Initial or arrows; just type the PIN',
  chooseHintTiles: 'Number, initial or arrows',
  demoPin: 'Demonstration PIN: {{pin}}',
  pinOf: 'PIN of {{name}}',
  enter: 'Sign in',
  erase: 'Erase',
  digit: 'Digit {{digit}}',
  attemptsLeft_one: '1 attempt left before a wait.',
  attemptsLeft_other: '{{count}} attempts left before a wait.',
  wrong: 'Wrong PIN',
  wrongThen: 'Type it again.',
  delayed: 'Too many attempts',
  delayedThen_one: 'You can try again in 1 second.',
  delayedThen_other: 'You can try again in {{count}} seconds.',
  nobody: 'Nobody is active',
  nobodyThen: 'An administrator must activate somebody to work at this booth.',
  locked: 'Screen locked',
  lockedThen: 'The work is still here, just as it was.',
  unlock: 'Unlock',
  otherPerson: 'Sign out and let somebody else in',
};
