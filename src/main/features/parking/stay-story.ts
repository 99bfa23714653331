import { CORRECTED_FIELDS } from '@shared/contracts/stays';
import type { StayEvent, StayStory } from '@shared/contracts/stays';
import { AppError } from '@shared/kernel/errors';
import { z } from 'zod';
import { auditOf } from '@main/core/audit';
import type { AuditRow } from '@main/core/audit';
import type { Db } from '@main/db/connection';
import { requireUser } from '@main/features/access/index';
import type { StayRecords } from './ports';
import { sessionById, stayById } from './repo';
import { presentLine } from './stay-history';
import { presentStay } from './stays';

/** Everything that happened to a stay, its money and its papers. Throws NOT_FOUND. */
export function stayStory(db: Db, records: StayRecords, sessionId: string, at: number): StayStory {
  const stay = stayById(db, sessionId);
  const session = sessionById(db, sessionId);
  if (!stay || !session) throw new AppError('NOT_FOUND', { session: sessionId });
  const papers = records.stayPapersOf(db, sessionId);
  const paid = records.paidAmounts(db, [sessionId]);
  return {
    stay: presentLine(stay, paid, at),
    minutes: presentStay(stay, stay.endTime ?? at).minutes,
    voidReason: session.voidReason,
    lostTicketEvidence: session.lostTicketEvidence,
    money: records.stayMoneyOf(db, sessionId),
    events: eventsOf(db, records, sessionId, papers),
    papers,
  };
}

function eventsOf(
  db: Db,
  records: StayRecords,
  sessionId: string,
  papers: StayStory['papers'],
): StayEvent[] {
  const about = new Map([
    ['sessions', [sessionId]],
    ['documents', papers.map(({ documentId }) => documentId)],
  ]);
  for (const { entity, entityId } of records.moneyRecords(db, sessionId)) {
    about.set(entity, [...(about.get(entity) ?? []), entityId]);
  }
  const names = new Map<string, string>();
  const nameOf = (userId: string): string => {
    const name = names.get(userId) ?? requireUser(db, userId).displayName;
    names.set(userId, name);
    return name;
  };
  return [...about]
    .flatMap(([entity, ids]) => auditOf(db, entity, ids))
    .toSorted((a, b) => a.seq - b.seq)
    .map((row) => presentEvent(row, nameOf));
}

const text = z.string().nullish().catch(null);
const whole = z.int().nullish().catch(null);

/** The parts of an entry's details that a time line tells, whatever the action. */
const told = z.object({
  reason: text,
  freeReason: text,
  belatedReason: text,
  amount: whole,
  uncharged: whole,
  number: text,
  receiptNumber: text,
  copy: whole,
  booth: text,
  replacement: whole,
  from: text,
  to: text,
  changes: z
    .array(
      z.object({ field: z.enum(CORRECTED_FIELDS), oldValue: z.string(), newValue: z.string() }),
    )
    .nullish()
    .catch(null),
});

function presentEvent(row: AuditRow, nameOf: (userId: string) => string): StayEvent {
  const { seq, at, action, userId, authorisedBy } = row;
  const it = told.parse(row.details);
  const moved =
    action === 'session.moved' && it.from && it.to
      ? [{ field: 'spot' as const, oldValue: it.from, newValue: it.to }]
      : [];
  return {
    seq,
    at,
    action,
    by: userId === null ? null : nameOf(userId),
    authorisedBy: authorisedBy === null || authorisedBy === userId ? null : nameOf(authorisedBy),
    reason: it.reason ?? it.freeReason ?? it.belatedReason ?? null,
    changes: it.changes ?? moved,
    amount: it.amount ?? it.uncharged ?? null,
    number: it.number ?? it.receiptNumber ?? null,
    copy: it.copy ?? it.replacement ?? null,
    booth: it.booth ?? null,
  };
}
