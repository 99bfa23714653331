import { requireActor } from '@main/core/actor';
import type { Core } from '@main/core/core';
import type { CallsOf, Handlers } from '@main/core/routes';
import type { ShiftPorts } from './ports';
import {
  closeShift,
  countResult,
  currentShift,
  listClosedShifts,
  moveCash,
  openShift,
  readDraft,
  saveDraft,
  submitCount,
} from './service';

export function shiftsRoutes(core: Core, ports: ShiftPorts): Handlers<CallsOf<'shifts'>> {
  return {
    'shifts.current': () => currentShift(core.db),
    'shifts.open': ({ float }, caller) => openShift(core, requireActor(caller), float),
    'shifts.moveCash': (input, caller) => moveCash(core, ports, requireActor(caller), input),
    'shifts.saveDraft': ({ purpose, count }) => {
      saveDraft(core, purpose, count);
      return {};
    },
    'shifts.draft': ({ purpose }) => readDraft(core.db, purpose),
    'shifts.submitCount': ({ count }, caller) =>
      submitCount(core, ports, requireActor(caller), count),
    'shifts.countResult': () => countResult(core, ports),
    'shifts.close': ({ explanation }, caller) =>
      closeShift(core, ports, requireActor(caller), explanation),
    'shifts.closed': ({ limit }) => listClosedShifts(core, ports, limit),
  };
}
