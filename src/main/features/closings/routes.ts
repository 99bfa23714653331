import { requireActor } from '@main/core/actor';
import { write } from '@main/core/core';
import type { Core } from '@main/core/core';
import type { CallsOf, Handlers } from '@main/core/routes';
import { thisTerminal } from '@main/core/terminal';
import {
  businessDateAt,
  lastClosedDate,
  readSetting,
  writeSetting,
} from '@main/features/settings/index';
import { presentClosing } from './present';
import { closingsBefore } from './repo';
import { countDiffering } from './verdict';
import { closeDay, previewDay, waitingDates } from './service';

export function closingsRoutes(core: Core): Handlers<CallsOf<'days'>> {
  return {
    'days.overview': () => {
      const now = core.clock.now();
      return {
        today: businessDateAt(core.db, now),
        waiting: waitingDates(core.db, now),
        lastClosed: lastClosedDate(core.db),
        cutover: readSetting(core.db, 'businessDay').cutover,
      };
    },
    'days.preview': ({ date }) => previewDay(core.db, date, core.clock.now()),
    'days.close': (input, caller) => closeDay(core, requireActor(caller), input),
    'days.closed': ({ before, limit }) =>
      closingsBefore(core.db, thisTerminal(core.db).id, before, limit).map((row) =>
        presentClosing(core.db, row),
      ),
    'days.differing': () => ({ count: countDiffering(core.db) }),
    'days.setCutover': (businessDay, caller) => {
      const actor = requireActor(caller);
      write(core, ['settings.changed', 'days.changed'], (tx) =>
        writeSetting(core, tx, actor, 'businessDay', businessDay, core.clock.now()),
      );
      return {};
    },
  };
}
