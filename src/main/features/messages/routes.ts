import { requireActor } from '@main/core/actor';
import type { Core } from '@main/core/core';
import type { CallsOf, Handlers } from '@main/core/routes';
import { acknowledge } from './acknowledge';
import { messagesFor } from './list';

export function messagesRoutes(core: Core): Handlers<CallsOf<'messages'>> {
  return {
    'messages.list': (_input, caller) =>
      messagesFor(core, requireActor(caller).userId, core.clock.now()),
    'messages.acknowledge': ({ messageId }, caller) => {
      acknowledge(core, requireActor(caller), messageId);
      return {};
    },
  };
}
