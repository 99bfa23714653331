import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@test/helpers/booth';
import { beforeAll, describe, expect, test } from 'vitest';
import { CALLS, FILES, whyNoFaultyDisk } from './disk/faulty-disk';
import type { Fault } from './disk/faulty-disk';
import { Broken } from './figures';
import { Life } from './life';
import { olderSite } from './older-site';
import type { OlderSite } from './older-site';
import { builtBooth } from './program/build';
import type { Sabotage } from './program/build';

/*
 * The torture must fail where the program is wrong. Each of these makes it wrong in one place of a copy that
 * is built for the test, and lives the same life with it.
 */

let site: OlderSite;
beforeAll(async () => {
  site = await olderSite(7);
}, 60_000);

async function live(sabotage: Sabotage | null, always?: Fault): Promise<Broken> {
  const life = new Life({
    folder: temporaryFolder(),
    seed: 5,
    site,
    script: await builtBooth(sabotage),
    executables: [{ path: process.execPath, environment: {}, preload: true, weight: 1 }],
    hq: null,
    kills: 40,
    killsWhileMigrating: 0,
    faultyDisk: whyNoFaultyDisk() === null,
    ...(always && { always }),
  });
  const broken = await life.live().then(
    () => null,
    (error: unknown) => error,
  );
  if (broken instanceof Broken) {
    process.stdout.write(`${sabotage?.name ?? 'lying disk'}: ${broken.message}\n`);
    return broken;
  }
  throw new Error('nobody noticed', { cause: broken });
}

const told = ({ complaints }: Broken): string =>
  complaints.map(({ kind, text }) => `${kind}: ${text}`).join('\n');

describe('the torture fails when the program', { timeout: 240_000 }, () => {
  test('drops the outbox event of one payment', async () => {
    const broken = await live({
      name: 'outbox',
      edits: [
        {
          file: 'main/core/outbox.ts',
          from: 'insert(tx, { ...row, prevHash, hash, createdAt: now });',
          to: "if (event.kind !== 'payment.made') insert(tx, { ...row, prevHash, hash, createdAt: now });",
        },
      ],
    });
    expect(told(broken)).toMatch(
      /half-written: the outbox tells payment\.made \S+ 0 times and not 1/,
    );
  });

  test('rounds one fee in three up', async () => {
    const broken = await live({
      name: 'rounding',
      edits: [
        {
          file: 'main/features/tariffs/domain.ts',
          from: 'const gross = Math.floor(sixtieths / 60);',
          to: `const up = sixtieths % 60 !== 0 && Math.floor(entry / 60_000) % 3 === 0;
            const gross = up ? Math.ceil(sixtieths / 60) : Math.floor(sixtieths / 60);`,
        },
      ],
    });
    expect(told(broken)).toMatch(/law: \S+ amount is (\d+), by the rules \d+/);
  });

  test('forgets one trigger in a migration', async () => {
    const broken = await live({
      name: 'trigger',
      migrations: (folder) => {
        const newest = readdirSync(folder)
          .filter((name) => name.endsWith('.sql'))
          .toSorted()
          .at(-1);
        appendFileSync(
          join(folder, newest ?? ''),
          '\n--> statement-breakpoint\nDROP TRIGGER `payments_no_update`;\n',
        );
      },
    });
    expect(told(broken)).toContain('law: UPDATE payments SET rowid = rowid is not refused');
    expect(told(broken)).toMatch(/verify schema\.objects trigger payments_no_update: is missing/);
  });

  describe.skipIf(whyNoFaultyDisk() !== null)('on a disk whose power is cut', () => {
    test('does not wait for the disk', async () => {
      const broken = await live({
        name: 'flush',
        edits: [
          {
            file: 'main/db/connection.ts',
            from: "options.durability === 'off' ? 'OFF' : 'FULL'",
            to: "options.durability === 'off' ? 'OFF' : 'OFF'",
          },
        ],
      });
      expect(told(broken)).toMatch(/^lost: |verify file\.integrity/m);
    });

    test('is told by the disk that it is flushed, and it is not', async () => {
      const lie: Fault = {
        action: 'swallow',
        calls: CALLS.flush,
        files: FILES.data | FILES.log,
        pass: 0,
        times: -1,
      };
      const broken = await live(null, lie);
      expect(told(broken)).toMatch(/^lost: |verify file\.integrity/m);
    });
  });
});
