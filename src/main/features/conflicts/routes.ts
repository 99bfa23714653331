import type { Core } from '@main/core/core';
import type { CallsOf, Handlers } from '@main/core/routes';
import { staysWaiting } from '@main/features/parking/index';
import { clashes, paidTwice } from './list';

export function conflictsRoutes({ db, clock }: Core): Handlers<CallsOf<'conflicts'>> {
  return {
    'conflicts.list': () => {
      const now = clock.now();
      return {
        paidTwice: paidTwice(db, now),
        clashes: clashes(db, now),
        aside: staysWaiting(db).map(({ sessionId, missing, since }) => ({
          sessionId,
          missing,
          since,
        })),
      };
    },
  };
}
