import { HqError } from '@hq/http/error';
import { eventContent, linkText } from '@shared/sync/chain';
import type { Run } from '@shared/sync/push';
import { hash } from 'node:crypto';

/**
 * Every hash of a run, from the one it points at to its last. Throws `TAMPERED {seq}` at the first event
 * whose hash is not that of its content and of the event before it.
 */
export function checkHashes({ epoch, from, prevHash, events }: Run): void {
  let before = prevHash;
  for (const [index, event] of events.entries()) {
    const seq = from + index;
    const { eventId, kind, version, payload } = event;
    const content = eventContent({ epoch, seq, eventId, kind, version, payload });
    if (hash('sha256', linkText(before, content)) !== event.hash) {
      throw new HqError('TAMPERED', { seq });
    }
    before = event.hash;
  }
}
