import { CATALOGUE_PARTS } from '@shared/sync/parts';
import { requireActor } from '@main/core/actor';
import type { Core } from '@main/core/core';
import type { CallsOf, Handlers } from '@main/core/routes';
import { managedElsewhere } from '@main/core/ownership';
import { thisTerminal } from '@main/core/terminal';
import { restoreSetting, settingHistory, settingVersions } from './history';
import { saveSettings } from './save';
import { readSetting } from './service';

export function settingsRoutes(core: Core): Handlers<CallsOf<'settings'>> {
  return {
    'settings.get': () => {
      const { id: terminalId, code, name } = thisTerminal(core.db);
      return {
        company: readSetting(core.db, 'company'),
        site: readSetting(core.db, 'site'),
        texts: readSetting(core.db, 'texts'),
        screen: readSetting(core.db, 'screen'),
        hours: readSetting(core.db, 'hours'),
        terminal: { terminalId, code, name },
        versions: settingVersions(core.db),
        managed: CATALOGUE_PARTS.flatMap((part) => {
          const other = managedElsewhere(core.db, part);
          return other ? [{ part, ownerName: other.ownerName }] : [];
        }),
      };
    },
    'settings.save': (input, caller) => {
      saveSettings(core, requireActor(caller), input);
      return {};
    },
    'settings.history': ({ key }) => settingHistory(core.db, key),
    'settings.restore': (input, caller) => {
      restoreSetting(core, requireActor(caller), input);
      return {};
    },
  };
}
