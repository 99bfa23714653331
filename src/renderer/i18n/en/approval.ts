import type { approval as words } from '@renderer/i18n/es/approval';
import type { Words } from '@ui/words';

export const approval: Words<typeof words> = {
  title: 'An approval is needed',
  intro: '{{name}} asks for it. Nobody signs out; it holds for this only, once.',
  calls: {
    kiosk_leave: 'Leave kiosk mode',
    payments_void: 'Void a payment',
    payments_refund: 'Refund money',
    payments_freeExit: 'Let out without charge',
    payments_promise: 'Let out with a promise of payment',
    payments_belated: 'Issue a belated receipt',
    sessions_void: 'Void a stay',
    sessions_correct: 'Correct a stay',
  },
  reason: 'Reason',
  reasonHint: 'Kept in the audit and on the paper, with both names.',
  who: 'Who approves',
  pinOf: 'PIN of {{name}}',
  badge: 'Badge',
  badgeHint: 'Arrows choose the name. Or scan the badge of whoever approves.',
  approve: 'Approve',
  cancel: 'Do not approve',
  nobody: 'Nobody at this site can approve this',
  nobodyThen: 'The administration gives that permission to somebody under People and permissions.',
};
