import type { Bridge } from '@shared/contracts/bridge';
import { plateOf } from '@test/bench/app/site';
import type { Page } from 'playwright';

interface Timed {
  readonly id: string;
  readonly ms: number;
}

/** How long each call of the page took, and whose it was. */
export interface Worked {
  readonly payments: readonly (Timed & { readonly beganAt: number })[];
  readonly checkIns: readonly Timed[];
  /** A call that reads next to nothing: the way there and back. */
  readonly trips: readonly number[];
}

/**
 * In the real page over the real bridge: charges the cars of these numbers and lets as many others in, one after the
 * other, and measures each call from its beginning to its answer.
 */
export function work(
  page: Page,
  leave: readonly number[],
  come: readonly number[],
): Promise<Worked> {
  return page.evaluate(
    async ({ leaving, coming }) => {
      const { coipo } = globalThis as unknown as { readonly coipo: Bridge };
      const checkIns: { id: string; ms: number }[] = [];
      const payments: { id: string; ms: number; beganAt: number }[] = [];
      const trips: number[] = [];
      const done = <T>(
        result: { ok: true; data: T } | { ok: false; error: { code: string } },
      ): T => {
        if (result.ok) return result.data;
        throw new Error(result.error.code);
      };
      // As between two cars: the screen has followed the one before.
      const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 250));
      const lookup = async (text: string): Promise<string> => {
        const found = done(await coipo.call('sessions.lookup', { text }));
        if (found.kind !== 'inside') throw new Error(`${text} is not inside`);
        return found.stay.sessionId;
      };
      for (const [index, plate] of leaving.entries()) {
        const sessionId = await lookup(plate);
        const charge = done(await coipo.call('payments.quote', { sessionId, agreementId: null }));
        await breathe();
        const paying = performance.now();
        const paid = done(
          await coipo.call('payments.pay', {
            requestId: crypto.randomUUID(),
            sessionId,
            quotedAt: charge.quotedAt,
            agreementId: null,
            tenders: [{ method: 'cash', received: charge.cashAmount }],
            lostTicket: null,
          }),
        );
        const ms = performance.now() - paying;
        payments.push({ id: paid.paymentId, ms, beganAt: performance.timeOrigin + paying });
        await breathe();
        const entering = performance.now();
        const entered = done(
          await coipo.call('sessions.checkIn', {
            plate: coming[index] ?? '',
            vehicleClass: 'car',
            spotId: null,
            requestId: crypto.randomUUID(),
          }),
        );
        checkIns.push({ id: entered.stay.sessionId, ms: performance.now() - entering });
        await breathe();
        const left = performance.now();
        await coipo.call('access.tiles', {});
        trips.push(performance.now() - left);
      }
      return { checkIns, payments, trips };
    },
    { leaving: leave.map(plateOf), coming: come.map(plateOf) },
  );
}
