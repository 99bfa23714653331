import { sql } from 'drizzle-orm';
import type { Db } from '@main/db/connection';
import { auditContent } from './audit';
import type { AuditRow } from './audit';
import { CHAIN_START, eventContent } from '@shared/sync/chain';
import { linkHash } from './hash-chain';
import type { OutboxRow } from './outbox';

/** How far back the quick check looks: what a car park does in an hour. */
export const TAIL_LINKS = 60;

/** A place where a chain is broken. */
export interface BrokenLink {
  readonly table: 'audit_log' | 'outbox';
  readonly seq: number;
}

interface Link {
  readonly seq: number;
  readonly prevHash: string;
  readonly hash: string;
  readonly content: unknown;
}

/**
 * The newest links of both chains and whether their ends tell the same story: what can be known of the
 * chains without reading them whole. `null` when nothing is wrong.
 */
export function brokenTail(db: Db, links = TAIL_LINKS): BrokenLink | null {
  const audit = auditTail(db, links);
  const events = outboxTail(db, links);
  const broken = firstBroken('audit_log', audit, links) ?? firstBroken('outbox', events, links);
  if (broken) return broken;
  return sameEnd(db) ? null : { table: 'outbox', seq: events.at(-1)?.seq ?? 0 };
}

const AUDIT_TAIL = `SELECT seq, at, user_id AS userId, authorised_by AS authorisedBy,
  terminal_id AS terminalId, action, entity, entity_id AS entityId, details,
  prev_hash AS prevHash, hash FROM audit_log ORDER BY seq DESC LIMIT ?`;

const OUTBOX_TAIL = `SELECT epoch, seq, event_id AS eventId, kind, version, payload,
  prev_hash AS prevHash, hash, created_at AS createdAt FROM outbox
  WHERE epoch = (SELECT max(epoch) FROM outbox) ORDER BY seq DESC LIMIT ?`;

function auditTail(db: Db, links: number): Link[] {
  const rows = db.$client.prepare<[number], AuditRow & { details: string }>(AUDIT_TAIL).all(links);
  return rows.toReversed().map((row) => ({
    ...linkOf(row),
    content: auditContent({ ...row, details: parsed(row.details) }),
  }));
}

function outboxTail(db: Db, links: number): Link[] {
  const rows = db.$client.prepare<[number], OutboxRow>(OUTBOX_TAIL).all(links);
  return rows.toReversed().map((row) => ({ ...linkOf(row), content: eventContent(row) }));
}

/** What cannot be read has no hash that fits. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { unreadable: text };
  }
}

const linkOf = ({ seq, prevHash, hash }: Omit<Link, 'content'>): Omit<Link, 'content'> => ({
  seq,
  prevHash,
  hash,
});

function firstBroken(
  table: BrokenLink['table'],
  tail: readonly Link[],
  links: number,
): BrokenLink | null {
  // Shorter than asked for: it begins with the first link there is.
  let before = tail.length < links ? { seq: 0, hash: CHAIN_START } : null;
  for (const link of tail) {
    const follows = !before || (link.seq === before.seq + 1 && link.prevHash === before.hash);
    if (!follows || linkHash(link.prevHash, link.content) !== link.hash) {
      return { table, seq: link.seq };
    }
    before = link;
  }
  return null;
}

/** Audit and outbox are written together, so that neither end can be cut off alone. */
function sameEnd(db: Db): boolean {
  const ends = db.get<{ same: number | null }>(sql`
    SELECT a.action = o.kind AND a.at = o.created_at AND a.entity_id = o.payload ->> '$.id' AS same
    FROM (SELECT * FROM audit_log ORDER BY seq DESC LIMIT 1) a
    FULL JOIN (SELECT * FROM outbox ORDER BY epoch DESC, seq DESC LIMIT 1) o ON true`);
  return ends === undefined || ends.same === 1;
}
