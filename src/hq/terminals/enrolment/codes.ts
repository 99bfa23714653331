import { keepAudit } from '@hq/audit/keep';
import { enrolmentCodes, sites } from '@hq/db/schema/index';
import type { PersonCaller } from '@hq/http/callers';
import { HqError } from '@hq/http/error';
import type { Hq } from '@hq/hq';
import { ENROLMENT_CODE_HOURS, makeEnrolmentCode } from '@shared/sync/enrolment-code';
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { randomBytes } from 'node:crypto';
import { enrolmentCodeHash } from './code-hash';

export type EnrolmentCodeRow = typeof enrolmentCodes.$inferSelect;

export interface NewEnrolmentCode {
  /** `null`: the terminal brings a new site. */
  readonly siteId: string | null;
  readonly note: string;
}

/** Makes a code for one terminal, good once and for a day. Throws `NOT_FOUND` (site). */
export async function makeCode(
  hq: Hq,
  by: PersonCaller,
  { siteId, note }: NewEnrolmentCode,
): Promise<{ readonly code: string; readonly row: EnrolmentCodeRow }> {
  const code = makeEnrolmentCode(randomBytes(10));
  const codeHash = await enrolmentCodeHash(code);
  const now = hq.now();
  const row: EnrolmentCodeRow = {
    id: hq.ids.next(now),
    codeHash,
    siteId,
    note,
    createdAt: now,
    createdBy: by.name,
    expiresAt: now + ENROLMENT_CODE_HOURS * 3_600_000,
    usedAt: null,
    usedBy: null,
  };
  await hq.db.transaction(async (tx) => {
    const found = await tx
      .select({ name: sites.name })
      .from(sites)
      .where(eq(sites.siteId, siteId ?? ''));
    if (siteId !== null && found.length === 0) throw new HqError('NOT_FOUND');
    await tx.insert(enrolmentCodes).values(row);
    await keepAudit(hq, tx, {
      action: 'enrolment.created',
      by,
      subject: row.id,
      subjectName: note,
      details: { siteId, siteName: found[0]?.name ?? null, expiresAt: row.expiresAt },
    });
  });
  return { code, row };
}

/** Codes that can still be used, newest first. */
export async function waitingCodes(hq: Hq): Promise<EnrolmentCodeRow[]> {
  return hq.db
    .select()
    .from(enrolmentCodes)
    .where(and(isNull(enrolmentCodes.usedAt), gt(enrolmentCodes.expiresAt, hq.now())))
    .orderBy(desc(enrolmentCodes.createdAt), desc(enrolmentCodes.id));
}

/** Takes back a code that nobody used. Throws `NOT_FOUND`. */
export async function withdrawCode(hq: Hq, by: PersonCaller, codeId: string): Promise<void> {
  await hq.db.transaction(async (tx) => {
    const [gone] = await tx
      .delete(enrolmentCodes)
      .where(and(eq(enrolmentCodes.id, codeId), isNull(enrolmentCodes.usedAt)))
      .returning();
    if (!gone) throw new HqError('NOT_FOUND');
    await keepAudit(hq, tx, {
      action: 'enrolment.withdrawn',
      by,
      subject: codeId,
      subjectName: gone.note,
    });
  });
}
