import { eq } from 'drizzle-orm';
import type { Core } from '@main/core/core';
import { record } from '@main/core/core';
import { terminals } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { mirrored } from './mirror';

/** The other booths of the site, by name: what their stays, papers and parts are told with. */
export function applyTerminals(core: Core, tx: Tx, now: number): boolean {
  const known = new Map(
    tx
      .select()
      .from(terminals)
      .all()
      .map((it) => [it.id, it]),
  );
  let changed = false;
  for (const { id, code, name } of mirrored(tx, 'terminal', core.log)) {
    const here = known.get(id);
    if (here?.isSelf || (here?.name === name && here.code === code)) continue;
    changed = true;
    if (!here) {
      tx.insert(terminals)
        .values({ id, code, name, isSelf: false, epoch: 1, createdAt: now })
        .run();
    } else {
      tx.update(terminals).set({ code, name }).where(eq(terminals.id, id)).run();
    }
    const details = { before: here?.name ?? null, name, code };
    const entity = { entity: 'terminals', entityId: id };
    record(core, tx, { actor: null, action: 'terminal.told', ...entity, details }, now);
  }
  return changed;
}
