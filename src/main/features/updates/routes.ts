import { AppError } from '@shared/kernel/errors';
import { requireActor } from '@main/core/actor';
import type { CallsOf, Handlers } from '@main/core/routes';
import type { UpdateKeeper } from './keeper';

export function updatesRoutes(version: string, keeper: UpdateKeeper): Handlers<CallsOf<'updates'>> {
  return {
    'updates.state': () => ({ version, ...keeper.view() }),
    'updates.check': async () => {
      const { stage } = keeper.view();
      if (stage === 'not_connected') throw new AppError('NOT_ENROLLED');
      if (stage === 'unable' || stage === 'no_key') throw new AppError('UPDATE_UNABLE');
      await keeper.check();
      return {};
    },
    'updates.install': async (_input, caller) => {
      await keeper.install(requireActor(caller));
      return {};
    },
  };
}
