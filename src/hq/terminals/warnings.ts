import { notifySite, raiseAlarm, settleAlarm } from '@hq/alarms/alarms';
import { terminals } from '@hq/db/schema/index';
import type { Hq } from '@hq/hq';
import { REQUEST_WINDOW_MS } from '@shared/sync/request';
import { and, eq } from 'drizzle-orm';
import type { Contact } from './contact';

type Terminal = Pick<typeof terminals.$inferSelect, 'siteId' | 'id' | 'code' | 'name'>;

export interface TerminalWarnings {
  /** Somebody names a terminal without having its key: a forger, or a copy of a booth that enrolled anew. */
  signatureWrong(terminal: Terminal, address: string): Promise<void>;
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
  };
}

/**
 * Writes down what a booth told of itself. Its clock is what papers and business dates go by: an alarm is
 * raised when it gets far from HQ's and settled when it is right again, in the same transaction and by
 * what the row said until then, so that neither a crash nor two requests at once leave one behind.
 */
export async function keepContact(
  hq: Hq,
  { siteId, id }: Pick<Terminal, 'siteId' | 'id'>,
  told: Contact,
): Promise<void> {
  const its = and(eq(terminals.siteId, siteId), eq(terminals.id, id));
  await hq.db.transaction(async (tx) => {
    const { clockSkewMs } = terminals;
    const [before] = await tx.select({ clockSkewMs }).from(terminals).where(its).for('update');
    await tx.update(terminals).set(told).where(its);
    const far = isFar(told.clockSkewMs);
    if (far === isFar(before?.clockSkewMs ?? null)) return;
    const alarm = { siteId, code: 'CLOCK_SKEW' as const, subject: id };
    const details = { skewMs: told.clockSkewMs };
    if (far) await raiseAlarm(hq, tx, { ...alarm, terminalId: id, details });
    else await settleAlarm(hq, tx, alarm, null);
    await notifySite(tx, siteId);
  });
}

const isFar = (skewMs: number | null): boolean => Math.abs(skewMs ?? 0) > REQUEST_WINDOW_MS;
