import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bridge } from '@shared/contracts/bridge';
import type { Page } from 'playwright';
import { launchSignedIn } from './app/launch';
import type { BenchApp } from './app/launch';
import { makeBenchSite, plateOf } from './app/site';
import { figure } from './measure/figure';
import { publish } from './measure/result';
import { quantile } from './measure/spread';
import { checkIn, leave } from './till/drive';

const GOAL_GROWTH = 1.1;
const MIB = 2 ** 20;
/** Lookings around each of the two days: one alone would be an accident of the collector. */
const AROUND = 3;

interface Memory {
  readonly mainHeap: number;
  readonly pageHeap: number;
  readonly resident: number;
}

/** So many cars are inside at a time. */
const INSIDE = 20;

/** A day at the till: so many cars come, are looked up, pay and leave; the screen follows all of it. */
async function workADay(page: Page, plates: readonly string[]): Promise<void> {
  for (let from = 0; from < plates.length; from += INSIDE) {
    const some = plates.slice(from, from + INSIDE);
    for (const plate of some) await checkIn(page, plate);
    await leave(page, some);
  }
  await payments(page);
}

/** The list of payments is looked at once a day. */
const payments = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    (globalThis as unknown as { readonly coipo: Bridge }).coipo.call('payments.search', {
      text: '',
    }),
  );

/** What is left once everything that can be let go was let go. */
async function lookAt({ electron, page }: BenchApp): Promise<Memory> {
  const collect = (): void => {
    for (let times = 0; times < 4; times += 1) (globalThis as { gc?: () => void }).gc?.();
  };
  await page.evaluate(collect);
  const pageHeap = await page.evaluate(
    () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
  );
  await electron.evaluate(async () => {
    for (let times = 0; times < 4; times += 1) (globalThis as { gc?: () => void }).gc?.();
    await new Promise((resolve) => setTimeout(resolve, 200));
  });
  const main = await electron.evaluate(({ app }) => ({
    heap: process.memoryUsage().heapUsed,
    // Kilobytes, of every process of the program.
    resident: app.getAppMetrics().reduce((sum, it) => sum + it.memory.workingSetSize, 0),
  }));
  return {
    mainHeap: main.heap / MIB,
    pageHeap: pageHeap / MIB,
    resident: main.resident / 1024,
  };
}

/** Thirty days of work in one run of the program; what it keeps on day 2 and on day 30. Answers the exit code. */
export async function bench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      days: { type: 'string', default: '30' },
      cars: { type: 'string', default: '200' },
    },
  });
  const [days, cars] = [Number(values.days), Number(values.cars)];
  const folder = mkdtempSync(join(tmpdir(), 'coipo-bench-'));
  try {
    await makeBenchSite(folder, { spots: 120, inside: 20 });
    const app = await launchSignedIn(folder);
    const kept: Memory[] = [];
    for (let day = 1; day <= days; day += 1) {
      const first = 3_000_000 + day * cars;
      await workADay(
        app.page,
        Array.from({ length: cars }, (_, index) => plateOf(first + index)),
      );
      kept.push(await lookAt(app));
      const { mainHeap, pageHeap, resident } = kept.at(-1) ?? {
        mainHeap: 0,
        pageHeap: 0,
        resident: 0,
      };
      process.stdout.write(
        `  day ${day}: main ${mainHeap.toFixed(1)}, page ${pageHeap.toFixed(1)}, resident ${resident.toFixed(0)} MiB\n`,
      );
    }
    await app.close();
    const early = kept.slice(1, 1 + AROUND);
    const late = kept.slice(-AROUND);
    const of = (list: readonly Memory[], name: keyof Memory): number[] =>
      list.map((it) => it[name]);
    const grown = (name: keyof Memory, what: string) =>
      figure({
        what: `${what} on day ${days}`,
        unit: 'MiB',
        values: of(late, name),
        reference: {
          what: 'on day 2',
          // The same for each, so that the spread of the ratio is that of the last days.
          values: of(late, name).map(() => quantile(of(early, name), 0.5)),
          atMost: GOAL_GROWTH,
        },
      });
    return publish('memory', [
      grown('mainHeap', 'heap of the main process, after collection,'),
      grown('pageHeap', 'heap of the page, after collection,'),
      grown('resident', 'memory of all processes'),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
