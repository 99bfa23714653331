import type { CallName } from '@shared/contracts/index';
import type { Handlers } from '@main/core/routes';
import type { BackupKeeper } from './keeper';

/** The calls that close something, with a backup of before and one of after. */
export function aroundClosings(
  handlers: Handlers<CallName>,
  keeper: BackupKeeper,
): Handlers<CallName> {
  return {
    ...handlers,
    'shifts.close': async (input, caller) => {
      await keeper.holdBefore('shift');
      const closed = await handlers['shifts.close'](input, caller);
      keeper.after('shift');
      return closed;
    },
    'days.close': async (input, caller) => {
      await keeper.holdBefore('day');
      const closed = await handlers['days.close'](input, caller);
      keeper.after('day');
      return closed;
    },
  };
}
