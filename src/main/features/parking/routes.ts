import { requireActor } from '@main/core/actor';
import type { Core } from '@main/core/core';
import type { CallsOf, Handlers } from '@main/core/routes';
import { board } from './board';
import { checkIn, undoCheckIn } from './check-in';
import { lookup, searchOpenStays } from './lookup';
import type { TicketPapers } from './ports';
import { returnToService, takeOutOfService } from './spots';

export function parkingRoutes(
  core: Core,
  papers: TicketPapers,
): Handlers<CallsOf<'parking' | 'sessions' | 'spots'>> {
  return {
    'parking.board': () => board(core.db, core.clock.now()),
    'sessions.lookup': ({ text, vehicleClass }) =>
      lookup(core.db, text, vehicleClass, core.clock.now()),
    'sessions.search': ({ text, limit }) => searchOpenStays(core.db, text, limit, core.clock.now()),
    'sessions.checkIn': (input, caller) => checkIn(core, papers, requireActor(caller), input),
    'sessions.undoCheckIn': ({ sessionId }, caller) => {
      undoCheckIn(core, papers, requireActor(caller), sessionId);
      return {};
    },
    'spots.takeOutOfService': ({ spotId, reason }, caller) => {
      takeOutOfService(core, requireActor(caller), spotId, reason);
      return {};
    },
    'spots.returnToService': ({ spotId, reason }, caller) => {
      returnToService(core, requireActor(caller), spotId, reason);
      return {};
    },
  };
}
