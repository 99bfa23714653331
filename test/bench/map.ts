import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bridge } from '@shared/contracts/bridge';
import type { CDPSession, Page } from 'playwright';
import { launchSignedIn } from './app/launch';
import { makeBenchSite, plateOf } from './app/site';
import { figure } from './measure/figure';
import { publish } from './measure/result';
import { quantile } from './measure/spread';

const SPOTS = 500;
const INSIDE = 250;
const WATCHED_MS = 4000;
/** A busy entry: a car every so often. */
const EVERY_MS = 250;
const FRAME_MS = 1000 / 60;

interface Frames {
  /** Milliseconds between two frames. */
  readonly gaps: readonly number[];
  readonly changes: number;
}

/** Frames of the page for a while, with cars coming (and being undone) or with nothing happening. */
function watchFrames(page: Page, plates: readonly string[]): Promise<Frames> {
  return page.evaluate(
    async ({ watched, every, texts }) => {
      const { coipo } = globalThis as unknown as { readonly coipo: Bridge };
      const gaps: number[] = [];
      let last = performance.now();
      let on = true;
      const frame = (at: number): void => {
        gaps.push(at - last);
        last = at;
        if (on) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
      const until = performance.now() + watched;
      let changes = 0;
      for (let index = 0; performance.now() < until; index += 1) {
        const plate = texts[index];
        if (plate !== undefined) {
          const entered = await coipo.call('sessions.checkIn', {
            plate,
            vehicleClass: 'car',
            spotId: null,
            requestId: crypto.randomUUID(),
          });
          if (!entered.ok) throw new Error(entered.error.code);
          await new Promise((resolve) => setTimeout(resolve, every / 2));
          const { sessionId } = entered.data.stay;
          const undone = await coipo.call('sessions.undoCheckIn', { sessionId });
          if (!undone.ok) throw new Error(undone.error.code);
          changes += 2;
        }
        await new Promise((resolve) => setTimeout(resolve, every / 2));
      }
      on = false;
      return { gaps: gaps.slice(2), changes };
    },
    { watched: WATCHED_MS, every: EVERY_MS, texts: plates },
  );
}

const WORK = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'] as const;

/** Seconds of the page's thread spent on scripts, styles and layout so far. */
async function worked(devtools: CDPSession): Promise<number> {
  const { metrics } = (await devtools.send('Performance.getMetrics')) as {
    metrics: { name: string; value: number }[];
  };
  return WORK.reduce((sum, name) => sum + (metrics.find((it) => it.name === name)?.value ?? 0), 0);
}

const perSecond = ({ gaps }: Frames): number =>
  (gaps.length * 1000) / gaps.reduce((sum, gap) => sum + gap, 0);

/**
 * The map of 500 spots while cars come: frames beside those of the same map at rest, and what a change costs the page.
 * Without a graphics card every frame is painted by the processor. Answers the exit code.
 */
export async function bench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { rounds: { type: 'string', default: '7' } },
  });
  const folder = mkdtempSync(join(tmpdir(), 'coipo-bench-'));
  try {
    await makeBenchSite(folder, { spots: SPOTS, inside: INSIDE });
    const { page, close } = await launchSignedIn(folder);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const rounds = {
      moving: [] as number[],
      resting: [] as number[],
      p99: [] as number[],
      late: [] as number[],
      cost: [] as number[],
    };
    for (let round = -1; round < Number(values.rounds); round += 1) {
      const resting = await watchFrames(page, []);
      const before = await worked(devtools);
      const plates = Array.from({ length: 100 }, (_, index) =>
        plateOf(2_000_000 + (round + 1) * 100 + index),
      );
      const moving = await watchFrames(page, plates);
      const cost = ((await worked(devtools)) - before) * 1000;
      if (round < 0) continue;
      rounds.moving.push(perSecond(moving));
      rounds.resting.push(perSecond(resting));
      rounds.p99.push(quantile(moving.gaps, 0.99));
      rounds.late.push(
        (100 * moving.gaps.filter((gap) => gap > 1.5 * FRAME_MS).length) / moving.gaps.length,
      );
      rounds.cost.push(cost / moving.changes);
    }
    await close();
    return publish('map', [
      figure({
        what: `frames a second of the map of ${SPOTS} spots while cars come`,
        unit: '/s',
        values: rounds.moving,
        atLeast: 58,
        reference: { what: 'at rest', values: rounds.resting },
      }),
      figure({ what: 'time between two frames, p99', unit: 'ms', values: rounds.p99 }),
      figure({ what: 'frames that came late', unit: '%', values: rounds.late }),
      figure({
        what: 'scripts, styles and layout of one change',
        unit: 'ms of CPU',
        values: rounds.cost,
        atMost: FRAME_MS,
      }),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
