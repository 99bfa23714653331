import type { CustomerView, KioskSettings } from '@shared/contracts/kiosk';

/** The PC around the program: windows, displays, start with the system. Electron's in the app. */
export interface KioskPort {
  apply(settings: KioskSettings): void;
  /** Whether the screen is locked down now. */
  locked(): boolean;
  /** To the desktop: locked down again when the program is brought back. */
  leave(to: 'desktop' | 'quit'): void;
  displays(): number;
  readonly canStartWithSystem: boolean;
  show(view: CustomerView): void;
}

/** No window: the CLI and the tests. */
export function noKiosk(): KioskPort {
  let locked = false;
  return {
    apply: (settings) => {
      locked = settings.locked;
    },
    locked: () => locked,
    leave: () => {
      locked = false;
    },
    displays: () => 0,
    canStartWithSystem: false,
    show: () => undefined,
  };
}
