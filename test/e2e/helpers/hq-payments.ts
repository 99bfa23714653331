import { listPayments } from '@shared/hq/payments';
import type { HqProcess } from './hq-process';

/** When HQ had a payment of this plate, by this PC's clock. */
export async function atHq(hq: HqProcess, plate: string): Promise<number> {
  for (;;) {
    const page = listPayments.answer.parse(await hq.ask('GET', '/api/payments'));
    if (page.items.some((it) => it.plate === plate)) return Date.now();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
