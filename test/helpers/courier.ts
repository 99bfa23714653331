import { sites, terminals } from '@hq/db/schema/index';
import { readFeed } from '@hq/feed/read';
import { headOf, storeRun } from '@hq/ingest/index';
import { findTerminal } from '@main/core/terminal';
import { outbox } from '@main/db/schema/index';
import { withWriteTx } from '@main/db/transaction';
import { applyFeed } from '@main/features/sync/index';
import { asc, gt } from 'drizzle-orm';
import type { TestBooth } from './booth';
import type { TestHq } from './hq';
import { cut } from './outbox';

/** Carries between booths and HQ what the network would, when and as broken as the test wants. */
export interface Courier {
  readonly siteId: string;
  /** What HQ does not have of a booth's log, at most so many events, with some that it has already. */
  push(booth: TestBooth, most?: number, again?: number): Promise<void>;
  /** One page of the feed; `again`: from so many versions before where the booth is. */
  pull(booth: TestBooth, limit?: number, again?: number): Promise<boolean>;
  /** Everything both ways, until nobody has anything to say. */
  meet(...booths: readonly TestBooth[]): Promise<void>;
}

/** A site at HQ whose terminals are these booths. */
export async function courier(hq: TestHq, ...booths: readonly TestBooth[]): Promise<Courier> {
  const siteId = crypto.randomUUID();
  const at = hq.now();
  const zone = 'America/Santiago';
  await hq.db.insert(sites).values({ siteId, name: 'Prueba', zone, createdAt: at });
  for (const booth of booths) {
    const { id, code, name } = selfOf(booth);
    const known = {
      siteId,
      id,
      code,
      name,
      publicKey: id,
      status: 'active',
      enrolledAt: at,
    } as const;
    await hq.db.insert(terminals).values(known);
  }
  const cursors = new Map<TestBooth, number>();
  const owner = (booth: TestBooth) => ({ siteId, terminalId: selfOf(booth).id });

  async function push(booth: TestBooth, most = 500, again = 0): Promise<void> {
    const head = await headOf(hq.db, owner(booth), 1);
    const rows = booth.core.db
      .select()
      .from(outbox)
      .where(gt(outbox.seq, Math.max(0, head.seq - again)))
      .orderBy(asc(outbox.seq))
      .limit(most + again)
      .all();
    for (const run of cut(rows, () => 500)) await storeRun(hq, owner(booth), run);
  }

  async function pull(booth: TestBooth, limit = 200, again = 0): Promise<boolean> {
    const from = cursors.get(booth) ?? 0;
    const after = Math.max(0, from - again);
    const { entries, cursor } = await readFeed(hq.db, owner(booth), { after, limit });
    withWriteTx(booth.core.db, (tx) => applyFeed(booth.core, tx, entries, booth.clock.now()));
    cursors.set(booth, Math.max(from, cursor));
    return cursor > from;
  }

  async function meet(...those: readonly TestBooth[]): Promise<void> {
    for (let busy = true; busy;) {
      for (const booth of those) await push(booth);
      busy = false;
      for (const booth of those) busy = (await pull(booth)) || busy;
    }
  }
  return { siteId, push, pull, meet };
}

function selfOf(booth: TestBooth) {
  const terminal = findTerminal(booth.core.db);
  if (!terminal) throw new Error('this booth is not set up');
  return terminal;
}
