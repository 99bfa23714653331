import { randomIds } from '@shared/kernel/ids';

const ids = randomIds();

/** Id of one intent: sent again with a second press, main answers what the first one did. */
export function newRequestId(): string {
  return ids.next(Date.now());
}
