import type { Bridge } from '@shared/contracts/bridge';
import type { Page } from 'playwright';

/** One call of the page: what it made, when it began (epoch ms) and how long it took. */
export interface Timed {
  readonly id: string;
  readonly beganAt: number;
  readonly ms: number;
}

/** Charges a car that is inside, by plate or ticket, in cash, over the real bridge; measures `payments.pay` alone. */
export function pay(page: Page, plate: string): Promise<Timed> {
  return page.evaluate(async (text) => {
    const { coipo } = globalThis as unknown as { readonly coipo: Bridge };
    const found = await coipo.call('sessions.lookup', { text });
    if (!found.ok || found.data.kind !== 'inside') throw new Error(`${text} is not inside`);
    const { sessionId } = found.data.stay;
    const quote = await coipo.call('payments.quote', { sessionId, agreementId: null });
    if (!quote.ok) throw new Error(quote.error.code);
    const request = {
      requestId: crypto.randomUUID(),
      sessionId,
      quotedAt: quote.data.quotedAt,
      agreementId: null,
      tenders:
        quote.data.amount === 0
          ? []
          : [{ method: 'cash' as const, received: quote.data.cashAmount }],
      lostTicket: null,
    };
    const began = performance.now();
    const paid = await coipo.call('payments.pay', request);
    const ms = performance.now() - began;
    if (!paid.ok) throw new Error(paid.error.code);
    return { id: paid.data.paymentId, ms, beganAt: performance.timeOrigin + began };
  }, plate);
}

/** Lets a car in over the real bridge; measures `sessions.checkIn`. */
export function checkIn(page: Page, plate: string): Promise<Timed> {
  return page.evaluate(async (text) => {
    const { coipo } = globalThis as unknown as { readonly coipo: Bridge };
    const began = performance.now();
    const entered = await coipo.call('sessions.checkIn', {
      plate: text,
      vehicleClass: 'car',
      spotId: null,
      requestId: crypto.randomUUID(),
    });
    const ms = performance.now() - began;
    if (!entered.ok) throw new Error(entered.error.code);
    return { id: entered.data.stay.sessionId, ms, beganAt: performance.timeOrigin + began };
  }, plate);
}

/** A call that reads next to nothing: the way there and back, in milliseconds. */
export function trip(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { coipo } = globalThis as unknown as { readonly coipo: Bridge };
    const began = performance.now();
    await coipo.call('access.tiles', {});
    return performance.now() - began;
  });
}

/** Cars that are inside pay what is due and leave, one after the other. */
export async function leave(page: Page, texts: readonly string[]): Promise<void> {
  for (const text of texts) await pay(page, text);
}
