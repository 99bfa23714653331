import type { machine as spanish } from '@renderer/i18n/es/machine';
import type { Words } from '@ui/words';

export const machine: Words<typeof spanish> = {
  kiosk: {
    note: 'How this PC behaves around Coipo.',
    lock: 'Full screen without a way out',
    lockHint:
      'Nobody leaves Coipo without an approval: closing, reloading and switching windows are blocked. Ctrl+Alt+Del and the Windows key are blocked by the system itself (see the manual).',
    start: 'Open Coipo when the PC starts',
    startUnable: 'This system does not allow it from here.',
    on: 'Yes',
    off: 'No',
    display: 'Customer display',
    displayHint_one: '1 display is connected.',
    displayHint_other: '{{count}} displays are connected.',
    displays: {
      off: 'None',
      second_screen: 'Second display',
      window: 'In a window',
    },
    language: 'Language of the customer',
    message: 'Message while nobody is paying',
    messageHint: 'For example: Open from 8:00 to 22:00.',
    saved: 'Saved and in use.',
  },
  leave: {
    title: 'Leave kiosk mode',
    reason: 'Reason',
    reasonHint: 'Kept in the audit.',
    desktop: 'Go to the desktop',
    quit: 'Close Coipo',
    back: 'Back to kiosk mode',
  },
  support: {
    note: 'What support needs to find a fault. Without PINs, plates or RUTs.',
    save: 'Save copy for support',
    saved: 'Copy saved to {{path}}',
    preview: 'How the copy begins',
  },
};
