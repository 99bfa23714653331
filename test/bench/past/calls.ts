import type { Bridge } from '@shared/contracts/bridge';
import type { CallInput, CallName } from '@shared/contracts/index';
import type { Page } from 'playwright';

/** Milliseconds of each of so many calls, one after the other, over the real bridge. */
export function timeCall<Name extends CallName>(
  page: Page,
  name: Name,
  input: CallInput<Name>,
  times: number,
): Promise<number[]> {
  return page.evaluate(
    async ({ call, given, count }) => {
      const { coipo } = globalThis as unknown as {
        readonly coipo: {
          call(
            name: string,
            input: unknown,
          ): Promise<{ ok: true } | { ok: false; error: { code: string } }>;
        };
      };
      const took: number[] = [];
      for (let index = 0; index < count; index += 1) {
        const began = performance.now();
        const answer = await coipo.call(call, given);
        took.push(performance.now() - began);
        if (!answer.ok) throw new Error(`${call}: ${answer.error.code}`);
      }
      return took;
    },
    { call: name as string, given: input as unknown, count: times },
  );
}

/** Check-ins (each undone) while a report is computed, or as many with nothing beside them. */
export function checkInsBeside(
  page: Page,
  question: CallInput<'reports.run'>['question'] | null,
  plates: readonly string[],
): Promise<{ readonly checkIns: number[]; readonly report: number }> {
  return page.evaluate(
    async ({ asked, texts }) => {
      const { coipo } = globalThis as unknown as { readonly coipo: Bridge };
      const checkIns: number[] = [];
      const began = performance.now();
      let report = 0;
      let running = asked !== null;
      const ask = async (it: NonNullable<typeof asked>): Promise<void> => {
        const result = await coipo.call('reports.run', { question: it });
        if (!result.ok) throw new Error(result.error.code);
        running = false;
        report = performance.now() - began;
      };
      const answer = asked ? ask(asked) : Promise.resolve();
      for (const plate of texts) {
        if (asked && !running) break;
        const entering = performance.now();
        const entered = await coipo.call('sessions.checkIn', {
          plate,
          vehicleClass: 'car',
          spotId: null,
          requestId: crypto.randomUUID(),
        });
        checkIns.push(performance.now() - entering);
        if (!entered.ok) throw new Error(entered.error.code);
        const { sessionId } = entered.data.stay;
        const undone = await coipo.call('sessions.undoCheckIn', { sessionId });
        if (!undone.ok) throw new Error(undone.error.code);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await answer;
      return { checkIns, report };
    },
    { asked: question, texts: plates },
  );
}
