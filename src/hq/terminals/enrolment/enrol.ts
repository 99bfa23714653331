import { settleAlarm } from '@hq/alarms/alarms';
import { keepAudit } from '@hq/audit/keep';
import { ownersOf } from '@hq/catalogue/ownership';
import type { Owners } from '@hq/catalogue/ownership';
import { terminalEnrolled } from '@hq/catalogue/enrolled';
import type { HqReader, HqTx } from '@hq/db/database';
import { chains, enrolmentCodes, sites, terminals } from '@hq/db/schema/index';
import { HqError } from '@hq/http/error';
import type { Hq } from '@hq/hq';
import type { Enrol, Enrolled } from '@shared/sync/enrol';
import { parseEnrolmentCode } from '@shared/sync/enrolment-code';
import { and, eq, isNull, max, ne, sql } from 'drizzle-orm';
import { enrolmentCodeHash } from './code-hash';
import type { EnrolmentCodeRow } from './codes';

type TerminalRow = typeof terminals.$inferSelect;

/**
 * Lets a terminal in that shows a code and has proved to have its key. One code lets in one terminal,
 * whoever else shows it at the same time; a refusal for the terminal's own sake leaves it unused.
 * Throws the codes of `enrolSchema`.
 */
export async function enrol(hq: Hq, asked: Enrol): Promise<Enrolled> {
  const code = await findCode(hq, asked.code);
  if (code.usedAt !== null) return answerAgain(hq, code, asked);
  if (code.expiresAt <= hq.now()) throw new HqError('ENROLMENT_CODE_EXPIRED');
  return hq.db.transaction(async (tx) => {
    await useUp(tx, code, asked.terminal.id, hq.now());
    const known = await lockTerminal(tx, asked.terminal.id);
    const siteId = await placeIn(hq, tx, code, known, asked);
    await keepTerminal(hq, tx, siteId, asked);
    const owners = await terminalEnrolled(tx, siteId, asked.terminal, hq.now());
    const { id: subject } = asked.terminal;
    await settleAlarm(hq, tx, { siteId, code: 'SIGNATURE_WRONG', subject }, null);
    await keepAudit(hq, tx, {
      action: 'terminal.enrolled',
      by: null,
      subject: asked.terminal.id,
      subjectName: `${asked.terminal.code} ${asked.terminal.name}`,
      details: { siteId, enrolmentId: code.id, again: known !== null },
    });
    return answer(hq, tx, siteId, asked.terminal.id, owners);
  });
}

async function findCode(hq: Hq, typed: string): Promise<EnrolmentCodeRow> {
  const code = parseEnrolmentCode(typed);
  if (code === null) throw new HqError('ENROLMENT_CODE_WRONG');
  const [found] = await hq.db
    .select()
    .from(enrolmentCodes)
    .where(eq(enrolmentCodes.codeHash, await enrolmentCodeHash(code)));
  if (!found) throw new HqError('ENROLMENT_CODE_WRONG');
  return found;
}

/** The terminal that used the code may not have heard the answer; nobody else gets one. */
async function answerAgain(hq: Hq, code: EnrolmentCodeRow, asked: Enrol): Promise<Enrolled> {
  const known = await terminalById(hq.db, asked.terminal.id);
  const same =
    known !== null &&
    known.status === 'active' &&
    code.usedBy === known.id &&
    known.publicKey === asked.publicKey;
  if (!same) throw new HqError('ENROLMENT_CODE_USED');
  return answer(hq, hq.db, known.siteId, known.id, await ownersOf(hq.db, known.siteId));
}

/** Of several that show a code at once, the others wait here and are then refused. */
async function useUp(
  tx: HqTx,
  code: EnrolmentCodeRow,
  terminalId: string,
  now: number,
): Promise<void> {
  const used = await tx
    .update(enrolmentCodes)
    .set({ usedAt: now, usedBy: terminalId })
    .where(and(eq(enrolmentCodes.id, code.id), isNull(enrolmentCodes.usedAt)))
    .returning({ id: enrolmentCodes.id });
  if (used.length === 0) throw new HqError('ENROLMENT_CODE_USED');
}

/** One enrolment of a terminal at a time, also of one that HQ does not know yet. */
async function lockTerminal(tx: HqTx, terminalId: string): Promise<TerminalRow | null> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${terminalId}, 0))`);
  return terminalById(tx, terminalId);
}

async function terminalById(db: HqReader, terminalId: string): Promise<TerminalRow | null> {
  const [found] = await db.select().from(terminals).where(eq(terminals.id, terminalId));
  return found ?? null;
}

/** The site that the terminal belongs to from here on; made when the code is for a new one. */
async function placeIn(
  hq: Hq,
  tx: HqTx,
  { siteId }: EnrolmentCodeRow,
  known: TerminalRow | null,
  { terminal, site }: Enrol,
): Promise<string> {
  if (known !== null && known.siteId !== siteId) throw new HqError('TERMINAL_ELSEWHERE');
  if (siteId === null) {
    if (site === null) throw new HqError('ENROLMENT_SITE_NEEDED');
    const now = hq.now();
    const made = hq.ids.next(now);
    await tx.insert(sites).values({ ...site, siteId: made, createdAt: now });
    return made;
  }
  const [other] = await tx
    .select({ id: terminals.id })
    .from(terminals)
    .where(and(eq(terminals.siteId, siteId), ne(terminals.id, terminal.id)))
    .limit(1);
  if (known === null && site !== null && other) throw new HqError('ENROLMENT_NOT_FRESH');
  return siteId;
}

async function keepTerminal(
  hq: Hq,
  tx: HqTx,
  siteId: string,
  { terminal, publicKey }: Enrol,
): Promise<void> {
  const row = {
    ...terminal,
    publicKey,
    status: 'active' as const,
    enrolledAt: hq.now(),
    revokedAt: null,
  };
  await tx
    .insert(terminals)
    .values({ ...row, siteId })
    .onConflictDoUpdate({ target: [terminals.siteId, terminals.id], set: row });
}

async function answer(
  hq: Hq,
  db: HqReader,
  siteId: string,
  terminalId: string,
  owners: Owners,
): Promise<Enrolled> {
  const [site] = await db.select().from(sites).where(eq(sites.siteId, siteId));
  const [log] = await db
    .select({ epoch: max(chains.epoch) })
    .from(chains)
    .where(and(eq(chains.siteId, siteId), eq(chains.terminalId, terminalId)));
  const owned = [...owners.values()];
  return {
    siteId,
    siteName: site?.name ?? '',
    zone: site?.zone ?? '',
    terminalId,
    role: owned.some(({ owner }) => owner === terminalId) ? 'first' : 'joined',
    lastEpoch: log?.epoch ?? 0,
    ownership: Object.fromEntries(owned.map(({ part, owner }) => [part, owner])),
    now: hq.now(),
  };
}
