import type { SignedIn } from '@shared/contracts/access';
import { AppError } from '@shared/kernel/errors';
import { requireActor } from '@main/core/actor';
import type { Core } from '@main/core/core';
import type { Approvals } from '@main/core/approvals';
import type { CallsOf, Handlers } from '@main/core/routes';
import type { ScreenSession } from '@main/core/screen-session';
import { approversOf, giveApproval, permissionFor } from './approval-service';
import type { SubjectOf } from './ports';
import { signIn, signInTiles } from './service';

export function accessRoutes(
  core: Core,
  screen: ScreenSession,
  approvals: Approvals,
  subjectOf: SubjectOf,
): Handlers<CallsOf<'access' | 'approvals'>> {
  // Tries of one person go one after the other, else a burst of them would outrun the delay.
  const checking = new Set<string>();
  const oneByOne = async <T>(userId: string, work: () => Promise<T>): Promise<T> => {
    if (checking.has(userId)) throw new AppError('PIN_DELAYED', { seconds: 1 });
    checking.add(userId);
    try {
      return await work();
    } finally {
      checking.delete(userId);
    }
  };
  const enter = (userId: string, pin: string, refuse: () => void = () => {}): Promise<SignedIn> =>
    oneByOne(userId, async () => {
      const person = await signIn(core, userId, pin);
      refuse();
      screen.signIn(person);
      changed();
      return person;
    });
  const changed = (): Record<string, never> => {
    core.events.emit('app.changed');
    return {};
  };
  return {
    'access.tiles': () => signInTiles(core),
    'access.signIn': ({ userId, pin }) => enter(userId, pin),
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
      return enter(userId, pin, () => {
        // Signed out while the PIN was being checked: it must not bring the person back.
        if (screen.person()?.userId !== userId) throw new AppError('NOT_SIGNED_IN');
      });
    },
    'approvals.people': ({ call }) => approversOf(core.db, call),
    'approvals.subject': ({ call, input }) => {
      permissionFor(call);
      return subjectOf(input);
    },
    'approvals.give': (request, caller) => {
      const give = () => giveApproval(core, approvals, requireActor(caller), request);
      const { approver } = request;
      return approver.by === 'pin' ? oneByOne(approver.userId, give) : give();
    },
  };
}
