import type { Core } from '@main/core/core';
import type { CallsOf, Handlers } from '@main/core/routes';
import { readSetting } from './service';

export function settingsRoutes(core: Core): Handlers<CallsOf<'settings'>> {
  return {
    'settings.get': () => ({
      company: readSetting(core.db, 'company'),
      site: readSetting(core.db, 'site'),
      policy: readSetting(core.db, 'policy'),
      texts: readSetting(core.db, 'texts'),
      screen: readSetting(core.db, 'screen'),
    }),
  };
}
