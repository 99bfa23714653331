import { requireActor } from '@main/core/actor';
import type { Core } from '@main/core/core';
import { authoriserOf } from '@main/core/routes';
import type { CallsOf, Handlers } from '@main/core/routes';
import { readSetting } from '@main/features/settings/index';
import type { KioskPort } from './ports';
import { configureKiosk, leaveKiosk } from './service';

export function kioskRoutes(core: Core, port: KioskPort): Handlers<CallsOf<'kiosk' | 'customer'>> {
  const settings = () => readSetting(core.db, 'kiosk');
  return {
    'kiosk.settings': () => ({
      settings: settings(),
      displays: port.displays(),
      canStartWithSystem: port.canStartWithSystem,
    }),
    'kiosk.configure': (input, caller) => {
      configureKiosk(core, port, requireActor(caller), input.settings);
      return {};
    },
    'kiosk.state': () => ({
      locked: port.locked(),
      customerDisplay: settings().customerDisplay,
    }),
    'kiosk.leave': (input, caller) => {
      leaveKiosk(core, port, requireActor(caller), authoriserOf(caller), input);
      return {};
    },
    'customer.show': ({ view }) => {
      port.show(view);
      return {};
    },
  };
}
