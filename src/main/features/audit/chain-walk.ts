import type { ChainFault } from '@shared/contracts/audit';
import { auditContent } from '@main/core/audit';
import type { AuditRow } from '@main/core/audit';
import { CHAIN_START, eventContent } from '@shared/sync/chain';
import { linkHash } from '@main/core/hash-chain';
import { epochsOf } from '@main/core/outbox';
import type { OutboxRow } from '@main/core/outbox';
import type { Db } from '@main/db/connection';

/** The last link that was found sound. */
export interface Place {
  readonly epoch: number;
  readonly seq: number;
  readonly hash: string;
}

export const BEGINNING: Place = { epoch: 0, seq: 0, hash: CHAIN_START };

interface Link extends Place {
  readonly prevHash: string;
  readonly at: number;
  readonly action: string;
  readonly content: unknown;
}

type StoredAudit = Omit<AuditRow, 'details'> & { readonly details: string };

const AUDIT = `SELECT seq, at, user_id AS userId, authorised_by AS authorisedBy,
  terminal_id AS terminalId, action, entity, entity_id AS entityId, details,
  prev_hash AS prevHash, hash FROM audit_log WHERE seq > ? ORDER BY seq LIMIT ?`;

const OUTBOX = `SELECT epoch, seq, event_id AS eventId, kind, version, payload,
  prev_hash AS prevHash, hash, created_at AS createdAt FROM outbox
  WHERE (epoch, seq) > (?, ?) ORDER BY epoch, seq LIMIT ?`;

/** JSON as stored; what cannot be read has no hash that fits. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { unreadable: text };
  }
}

/** Links after a place, in their order. */
export type Chain = ChainFault['chain'];

export function linksAfter(db: Db, chain: Chain, place: Place, limit: number): Link[] {
  if (chain === 'audit') {
    return db.$client
      .prepare<[number, number], StoredAudit>(AUDIT)
      .all(place.seq, limit)
      .map((row) => ({
        ...row,
        epoch: 0,
        content: auditContent({ ...row, details: parsed(row.details) }),
      }));
  }
  return db.$client
    .prepare<[number, number, number], OutboxRow>(OUTBOX)
    .all(place.epoch, place.seq, limit)
    .map((row) => ({ ...row, at: row.createdAt, action: row.kind, content: eventContent(row) }));
}

/** What is wrong with a link after the one before it; `null` when it continues the chain. */
export function faultOf(chain: Chain, before: Place, link: Link): ChainFault | null {
  // Every epoch of the outbox is a chain of its own.
  const head = link.epoch === before.epoch ? before : { ...BEGINNING, epoch: link.epoch };
  const { epoch, seq, at, action } = link;
  const fault = (kind: ChainFault['kind']): ChainFault => ({ chain, epoch, seq, kind, at, action });
  if (seq !== head.seq + 1) return fault('missing');
  if (link.prevHash !== head.hash) return fault('unlinked');
  return linkHash(link.prevHash, link.content) === link.hash ? null : fault('changed');
}

/** How many links both chains have. */
export function lengths(db: Db): { readonly audit: number; readonly outbox: number } {
  const audit = db.$client.prepare('SELECT max(seq) FROM audit_log').pluck().get();
  return {
    audit: Number(audit ?? 0),
    outbox: epochsOf(db).reduce((sum, { seq }) => sum + seq, 0),
  };
}

/** The hash that a link has now; `null` when it is gone. */
export function hashAt(db: Db, chain: Chain, { epoch, seq }: Place): string | null {
  if (seq === 0) return CHAIN_START;
  const found =
    chain === 'audit'
      ? db.$client.prepare('SELECT hash FROM audit_log WHERE seq = ?').pluck().get(seq)
      : db.$client
          .prepare('SELECT hash FROM outbox WHERE epoch = ? AND seq = ?')
          .pluck()
          .get(epoch, seq);
  return typeof found === 'string' ? found : null;
}
