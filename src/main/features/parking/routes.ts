import { requireActor } from '@main/core/actor';
import type { Core } from '@main/core/core';
import { authoriserOf } from '@main/core/routes';
import type { CallsOf, Handlers } from '@main/core/routes';
import { board } from './board';
import { checkIn, undoCheckIn } from './check-in';
import { correctStay } from './correct';
import { lookup, searchOpenStays } from './lookup';
import { layout, saveLayout } from './layout';
import { moveStay } from './move';
import type { Debts, StayRecords, TicketPapers } from './ports';
import { replaceTicket } from './replace-ticket';
import { returnToService, takeOutOfService } from './spot-service';
import { stayHistory } from './stay-history';
import { stayStory } from './stay-story';
import { agedStays } from './stays';
import { voidStay } from './void-stay';

export function parkingRoutes(
  core: Core,
  ports: TicketPapers & StayRecords & Debts,
): Handlers<CallsOf<'parking' | 'sessions' | 'spots'>> {
  return {
    'parking.board': () => board(core.db, core.clock.now()),
    'sessions.lookup': ({ text, vehicleClass }) =>
      lookup(core.db, ports, text, vehicleClass, core.clock.now()),
    'sessions.search': ({ text, limit }) => searchOpenStays(core.db, text, limit, core.clock.now()),
    'sessions.checkIn': (input, caller) => checkIn(core, ports, requireActor(caller), input),
    'sessions.undoCheckIn': ({ sessionId }, caller) => {
      undoCheckIn(core, ports, requireActor(caller), sessionId);
      return {};
    },
    'sessions.void': (input, caller) => ({
      documentId: voidStay(core, ports, requireActor(caller), authoriserOf(caller), input),
    }),
    'sessions.correct': (input, caller) =>
      correctStay(core, ports, requireActor(caller), authoriserOf(caller), input),
    'sessions.move': (input, caller) => ({ stay: moveStay(core, requireActor(caller), input) }),
    'sessions.replaceTicket': ({ sessionId, reason }, caller) =>
      replaceTicket(core, ports, requireActor(caller), sessionId, reason),
    'sessions.aged': ({ hours }) => agedStays(core.db, hours, core.clock.now()),
    'sessions.history': (input) => stayHistory(core.db, ports, input, core.clock.now()),
    'sessions.story': ({ sessionId }) => stayStory(core.db, ports, sessionId, core.clock.now()),
    'spots.layout': () => layout(core.db),
    'spots.saveLayout': (input, caller) =>
      saveLayout(core, requireActor(caller), input.version, input.layout),
    'spots.takeOutOfService': (input, caller) => {
      takeOutOfService(core, requireActor(caller), input);
      return {};
    },
    'spots.returnToService': ({ spotId, reason }, caller) => {
      returnToService(core, requireActor(caller), spotId, reason);
      return {};
    },
  };
}
