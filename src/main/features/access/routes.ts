import type { SignedIn } from '@shared/contracts/access';
import { AppError } from '@shared/kernel/errors';
import { requireActor } from '@main/core/actor';
import type { Core } from '@main/core/core';
import type { CallsOf, Handlers } from '@main/core/routes';
import type { ScreenSession } from '@main/core/screen-session';
import { signIn, signInTiles } from './service';

export function accessRoutes(core: Core, screen: ScreenSession): Handlers<CallsOf<'access'>> {
  // Tries of one person go one after the other, else a burst of them would outrun the delay.
  const checking = new Set<string>();
  const checkPin = async (
    userId: string,
    pin: string,
    refuse: () => void = () => {},
  ): Promise<SignedIn> => {
    if (checking.has(userId)) throw new AppError('PIN_DELAYED', { seconds: 1 });
    checking.add(userId);
    try {
      const person = await signIn(core, userId, pin);
      refuse();
      screen.signIn(person);
      changed();
      return person;
    } finally {
      checking.delete(userId);
    }
  };
  const changed = (): Record<string, never> => {
    core.events.emit('app.changed');
    return {};
  };
  return {
    'access.tiles': () => signInTiles(core),
    'access.signIn': ({ userId, pin }) => checkPin(userId, pin),
    'access.signOut': () => {
      screen.signOut();
      return changed();
    },
    'access.lock': () => {
      screen.lock();
      return changed();
    },
    'access.unlock': ({ pin }, caller) => {
      const { userId } = requireActor(caller);
      return checkPin(userId, pin, () => {
        // Signed out while the PIN was being checked: it must not bring the person back.
        if (screen.person()?.userId !== userId) throw new AppError('NOT_SIGNED_IN');
      });
    },
  };
}
