import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whyNoPostgres } from '@test/helpers/postgres';
import { expect, test } from 'vitest';
import { whyNoFaultyDisk } from './disk/faulty-disk';
import { addFigures, noFigures } from './figures';
import { Life } from './life';
import type { Executable } from './machine';
import { olderSite } from './older-site';
import { builtBooth } from './program/build';

const SEED = Number(process.env['COIPO_TORTURE_SEED'] ?? 20_261_121);
const KILLS = Number(process.env['COIPO_TORTURE_KILLS'] ?? 12);
const SECONDS = Number(process.env['COIPO_TORTURE_SECONDS'] ?? 0);
const ELECTRON = process.env['COIPO_TORTURE_ELECTRON'];
const AT_ONCE = Number(process.env['COIPO_TORTURE_AT_ONCE'] ?? 1);
const KILLS_OF_A_LIFE = 80;

const node: Executable = { path: process.execPath, environment: {}, preload: true, weight: 9 };

function executables(): [Executable, ...Executable[]] {
  if (ELECTRON === undefined) return [node];
  const environment = { ELECTRON_RUN_AS_NODE: '1' };
  return [node, { path: ELECTRON, environment, preload: false, weight: 1 }];
}

test(
  `killed at random, nothing that was acknowledged is lost (seed ${SEED})`,
  { timeout: 6 * 3_600_000 },
  async () => {
    const missing = whyNoFaultyDisk();
    if (missing !== null) process.stdout.write(`without power cuts and disk faults: ${missing}\n`);
    const folder = mkdtempSync(join(tmpdir(), 'coipo-torture-'));
    const script = await builtBooth();
    const site = await olderSite(SEED % 1000);
    const begun = performance.now();
    const until = SECONDS > 0 ? begun + SECONDS * 1000 : Number.POSITIVE_INFINITY;
    const all = noFigures();
    const tell = (): void => {
      const took = Math.round((performance.now() - begun) / 1000);
      process.stdout.write(`${took} s: ${JSON.stringify(all)}\n`);
    };
    let lives = 0;
    let begunKills = 0;
    const broken = new AbortController();
    const liveOn = async (): Promise<void> => {
      while (begunKills < KILLS && performance.now() < until && !broken.signal.aborted) {
        const life = lives;
        const kills = Math.min(KILLS_OF_A_LIFE, KILLS - begunKills);
        lives += 1;
        begunKills += kills;
        await liveOnce(life, kills);
      }
    };
    const liveOnce = async (life: number, kills: number): Promise<void> => {
      const home = join(folder, String(life));
      mkdirSync(home);
      const embedded = whyNoPostgres() !== null || life % 4 === 3;
      const lived = new Life({
        folder: home,
        seed: SEED + life,
        site,
        script,
        executables: executables(),
        hq: embedded ? 'pglite' : 'postgres',
        kills,
        faultyDisk: missing === null,
        until,
      });
      try {
        await lived.live();
      } catch (error) {
        broken.abort();
        process.stdout.write(`its files are kept in ${home}: ${String(error)}\n`);
        throw error;
      } finally {
        addFigures(all, lived.figures);
        tell();
      }
      rmSync(home, { recursive: true });
    };
    // The others come to their end, so that no process is left behind.
    const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, liveOn));
    for (const it of ended) if (it.status === 'rejected') throw it.reason;
    rmSync(folder, { recursive: true });
    expect(all).toMatchObject({ lost: 0, halfWritten: 0, duplicates: 0, laws: 0 });
    expect(all.acknowledged).toBeGreaterThan(KILLS);
  },
);
