import { catalogueRows } from '@main/features/sync/catalogue/rows';
import { verify } from '@main/features/verify/index';
import type { FeedEntry } from '@shared/sync/feed';
import { CATALOGUE_PARTS } from '@shared/sync/parts';
import { MINUTE, signInAs } from '@test/helpers/booth';
import { firstBooth, joinedBooth } from '@test/helpers/fed-booth';
import type { FedBooth } from '@test/helpers/fed-booth';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

let hq: TestHq;
let owner: FedBooth;
/** Every page there ever was, the first states of rows that changed since among them. */
const pages: FeedEntry[][] = [];
beforeAll(async () => {
  hq = await testHq();
}, 60_000);
afterAll(() => hq.close());

/** The owner changes its catalogue several times, and somebody keeps every page that was told of it. */
async function tellMuch(): Promise<void> {
  owner = await firstBooth(hq);
  const witness = await joinedBooth(hq, owner.terminal.siteId, 'W');
  await owner.meet();
  await signInAs(owner.booth, 'Ana Rivas');
  const gather = async (): Promise<void> => {
    await owner.meet();
    const seen = await witness.pull(7);
    for (let from = 0; from < seen.length; from += 7) pages.push(seen.slice(from, from + 7));
  };
  await gather();
  for (const dayRate of [2100, 2200]) {
    owner.booth.passMinutes(5);
    const rates = { vehicleClass: 'car', dayRate, nightRate: 900 };
    const validFrom = owner.booth.clock.now() + 60 * MINUTE;
    await owner.booth.call('tariffs.schedule', { ...rates, validFrom });
    await gather();
    const car = (await owner.booth.call('tariffs.history', {})).find(
      (it) => it.vehicleClass.code === 'car',
    );
    const scheduled = car?.tariffs.find(({ state }) => state === 'scheduled');
    const withdrawal = { tariffId: scheduled?.tariffId ?? '', reason: 'another figure' };
    if (dayRate === 2100) await owner.booth.call('tariffs.withdraw', withdrawal);
    await gather();
  }
}

function catalogueAt({ booth }: FedBooth): unknown {
  return CATALOGUE_PARTS.flatMap((part) =>
    catalogueRows(booth.core.db, part)
      .map(({ kind, key, body }) => {
        const {
          createdBy: _by,
          withdrawnBy: _who,
          id: _id,
          ...rest
        } = body as Record<string, unknown>;
        return `${kind} ${key} ${JSON.stringify(rest, Object.keys(rest).toSorted())}`;
      })
      .toSorted(),
  );
}

test('pages in any order, twice and late, end in the same catalogue', async () => {
  await tellMuch();
  const order = fc.shuffledSubarray(
    pages.map((_, index) => index),
    { minLength: pages.length },
  );
  const again = fc.array(fc.nat(pages.length - 1), { maxLength: 6 });
  let letter = 0;
  await fc.assert(
    fc.asyncProperty(order, again, async (first, then) => {
      letter += 1;
      const code = `X${String.fromCharCode(64 + letter)}`;
      const booth = await joinedBooth(hq, owner.terminal.siteId, code);
      for (const index of [...first, ...then]) booth.apply(pages[index] ?? []);
      expect(catalogueAt(booth)).toEqual(catalogueAt(owner));
      expect([...verify(booth.booth.core.db)]).toEqual([]);
    }),
    { numRuns: 8 },
  );
}, 120_000);
