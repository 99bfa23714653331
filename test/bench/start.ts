import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { electronArgs, electronPath } from '@scripts/electron-path.mjs';
import { livePast } from '@test/helpers/past-site';
import { figure } from './measure/figure';
import { publish } from './measure/result';
import { quantile } from './measure/spread';

const ROOT = process.cwd();
const APP = join(ROOT, 'test', 'bench', 'app');
const GOAL_RATIO = 1.6;
const GOAL_MS = 2000;

/** Instants on the way from the program's spawn, in milliseconds after it. */
interface Start {
  readonly ready: number;
  readonly window: number;
  readonly page: number;
  /** The first screen that takes keys: where one signs in. */
  readonly signIn?: number;
  readonly field: number;
  /** The field of plates shows the key that was pressed. */
  readonly key: number;
}

/** Starts a program over a data folder and waits until it has ended. */
async function startOnce(program: string, folder: string): Promise<Start> {
  const before = performance.timeOrigin + performance.now();
  const child = spawn(
    electronPath(),
    ['-r', join(APP, 'start-watch.cjs'), ...electronArgs(), '--log-level=3', program],
    { env: { ...process.env, COIPO_DATA_DIR: folder }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  await once(child, 'close');
  const line = /^@start (.*)$/m.exec(said)?.[1];
  if (line === undefined) throw new Error(`${program} did not start:\n${said}`);
  const instants = Object.entries(JSON.parse(line) as Record<string, number>);
  return Object.fromEntries(instants.map(([name, at]) => [name, at - before])) as unknown as Start;
}

/** A demonstration site whose operator has a shift open: after the sign-in there is the field of plates. */
async function makeSite(folder: string): Promise<void> {
  await livePast(folder, Date.now(), async (site) => {
    site.minutesAgo(60);
    await site.signIn('Marcela Fuentes');
    await site.call('shifts.open', { float: { '1000': 20 } });
  });
}

/**
 * From the program's spawn to the first key in the field of plates, beside a window with nothing but such a
 * field; one after the other. The person signs in without thinking. Answers the exit code.
 */
export async function bench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { rounds: { type: 'string', default: '15' } },
  });
  const folder = mkdtempSync(join(tmpdir(), 'coipo-bench-'));
  const [booth, empty] = [join(folder, 'booth'), join(folder, 'empty')];
  try {
    mkdirSync(booth);
    await makeSite(booth);
    const starts = { booth: [] as Start[], empty: [] as Start[] };
    // The first of each fills the caches of the disk and of Chromium.
    for (let round = -1; round < Number(values.rounds); round += 1) {
      const ours = await startOnce(ROOT, booth);
      const theirs = await startOnce(join(APP, 'empty'), empty);
      if (round < 0) continue;
      starts.booth.push(ours);
      starts.empty.push(theirs);
    }
    const of = (list: readonly Start[], name: keyof Start): number[] =>
      list.map((it) => it[name] ?? Number.NaN);
    for (const name of ['ready', 'window', 'page', 'signIn', 'field', 'key'] as const) {
      const [ours, theirs] = [
        quantile(of(starts.booth, name), 0.5),
        quantile(of(starts.empty, name), 0.5),
      ];
      process.stdout.write(
        `  ${name.padEnd(8)} ${ours.toFixed(0).padStart(5)} ms   empty ${theirs.toFixed(0).padStart(5)} ms\n`,
      );
    }
    const what = 'an empty Electron window';
    return publish('start', [
      figure({
        what: 'spawn → the field of plates takes a key (signed in by the watcher)',
        unit: 'ms',
        values: of(starts.booth, 'key'),
        atMost: GOAL_MS,
        reference: { what, values: of(starts.empty, 'key'), atMost: GOAL_RATIO },
      }),
      figure({
        what: 'spawn → the first screen takes a key',
        unit: 'ms',
        values: of(starts.booth, 'signIn'),
        reference: { what, values: of(starts.empty, 'key') },
      }),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
