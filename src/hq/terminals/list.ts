import { settleAlarm } from '@hq/alarms/alarms';
import { keepAudit } from '@hq/audit/keep';
import { terminalEntry } from '@hq/catalogue/enrolled';
import { chains, sites, terminals } from '@hq/db/schema/index';
import { appendFeed } from '@hq/feed/append';
import type { PersonCaller } from '@hq/http/callers';
import { HqError } from '@hq/http/error';
import type { Hq } from '@hq/hq';
import type { Terminal } from '@shared/hq/terminals';
import { and, asc, desc, eq, inArray } from 'drizzle-orm';

/**
 * Booths and how they are, by site and code.
 * @param siteIds of these sites; `null`: of all
 */
export async function terminalsOf(hq: Hq, siteIds: readonly string[] | null): Promise<Terminal[]> {
  const rows = await hq.db
    .select({ terminal: terminals, name: sites.name, zone: sites.zone })
    .from(terminals)
    .innerJoin(sites, eq(sites.siteId, terminals.siteId))
    .where(siteIds === null ? undefined : inArray(terminals.siteId, [...siteIds]))
    .orderBy(asc(sites.name), asc(terminals.siteId), asc(terminals.code));
  const logs = await hq.db
    .select()
    .from(chains)
    .where(siteIds === null ? undefined : inArray(chains.siteId, [...siteIds]))
    .orderBy(desc(chains.epoch));
  return rows.map(({ terminal, name, zone }) => ({
    ...terminal,
    terminalId: terminal.id,
    logs: logs.filter((it) => it.siteId === terminal.siteId && it.terminalId === terminal.id),
    site: { siteId: terminal.siteId, name, zone },
  }));
}

/** From now on a terminal is heard no more; its site's booths learn of it. Throws `NOT_FOUND`. */
export async function revokeTerminal(
  hq: Hq,
  by: PersonCaller,
  siteId: string,
  terminalId: string,
): Promise<void> {
  const now = hq.now();
  await hq.db.transaction(async (tx) => {
    const its = and(eq(terminals.siteId, siteId), eq(terminals.id, terminalId));
    const [found] = await tx.select().from(terminals).where(its).for('update');
    if (!found) throw new HqError('NOT_FOUND');
    if (found.status === 'revoked') return;
    await tx.update(terminals).set({ status: 'revoked', revokedAt: now }).where(its);
    const { id, code, name } = found;
    await appendFeed(tx, siteId, [terminalEntry({ id, code, name, status: 'revoked' })], now);
    // Nobody will hear from it that its clock is right, or that it has its key, again.
    for (const over of ['CLOCK_SKEW', 'SIGNATURE_WRONG'] as const) {
      await settleAlarm(hq, tx, { siteId, code: over, subject: id }, by.name);
    }
    await keepAudit(hq, tx, {
      action: 'terminal.revoked',
      by,
      subject: id,
      subjectName: `${code} ${name}`,
      details: { siteId },
    });
  });
}
