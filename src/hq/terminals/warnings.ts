import { raiseAlarm, settleAlarm } from '@hq/alarms/alarms';
import type { terminals } from '@hq/db/schema/index';
import type { Hq } from '@hq/hq';
import { REQUEST_WINDOW_MS } from '@shared/sync/request';

type Terminal = Pick<
  typeof terminals.$inferSelect,
  'siteId' | 'id' | 'code' | 'name' | 'clockSkewMs'
>;

export interface TerminalWarnings {
  /** Somebody names a terminal without having its key: a forger, or a copy of a booth that enrolled anew. */
  signatureWrong(terminal: Terminal, address: string): Promise<void>;
  /** A booth told its clock: papers and business dates go by it. Raised and settled by how far off it is. */
  clock(terminal: Terminal, skewMs: number): Promise<void>;
}

const SAME_AGAIN_MS = 60_000;

/** Alarms about what terminals send; strangers can make each of them be written once a minute at most. */
export function terminalWarnings(hq: Hq): TerminalWarnings {
  const toldAt = new Map<string, number>();
  return {
    signatureWrong: async ({ siteId, id, code, name }, address) => {
      const now = hq.now();
      if (Math.abs(now - (toldAt.get(id) ?? -Infinity)) < SAME_AGAIN_MS) return;
      toldAt.set(id, now);
      await raiseAlarm(hq, hq.db, {
        siteId,
        terminalId: id,
        code: 'SIGNATURE_WRONG',
        subject: id,
        details: { code, name, address },
      });
    },
    clock: async ({ siteId, id, clockSkewMs: before }, skewMs) => {
      const far = Math.abs(skewMs) > REQUEST_WINDOW_MS;
      const wasFar = Math.abs(before ?? 0) > REQUEST_WINDOW_MS;
      const alarm = { siteId, code: 'CLOCK_SKEW' as const, subject: id };
      if (far && !wasFar) {
        await raiseAlarm(hq, hq.db, { ...alarm, terminalId: id, details: { skewMs } });
      }
      if (!far && wasFar) await settleAlarm(hq, hq.db, alarm, null);
    },
  };
}
