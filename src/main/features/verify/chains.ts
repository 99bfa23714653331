import type { AuditRow } from '@main/core/audit';
import { auditContent } from '@main/core/audit';
import { CHAIN_START, eventContent } from '@shared/sync/chain';
import { linkHash } from '@main/core/hash-chain';
import type { OutboxRow } from '@main/core/outbox';
import type { Db } from '@main/db/connection';
import { rowsOf } from './finding';
import type { Check, Found } from './finding';

const AUDIT = `SELECT seq, at, user_id AS userId, authorised_by AS authorisedBy,
  terminal_id AS terminalId, action, entity, entity_id AS entityId, details,
  prev_hash AS prevHash, hash FROM audit_log ORDER BY seq`;

const OUTBOX = `SELECT epoch, seq, event_id AS eventId, kind, version, payload,
  prev_hash AS prevHash, hash, created_at AS createdAt FROM outbox ORDER BY epoch, seq`;

type StoredAudit = Omit<AuditRow, 'details'> & { readonly details: string };

/** JSON as stored; what cannot be read has no hash that fits. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { unreadable: text };
  }
}

interface Head {
  readonly seq: number;
  readonly hash: string;
}

const START: Head = { seq: 0, hash: CHAIN_START };

/** What is wrong between a link and the one before it, and inside the link. */
function* linkFaults(
  id: string,
  head: Head,
  link: Head & { readonly prevHash: string },
  content: unknown,
): Generator<Found> {
  if (link.seq !== head.seq + 1) {
    yield { id, message: `follows ${head.seq}: links between them are missing` };
  }
  if (link.prevHash !== head.hash) yield { id, message: 'does not continue the link before it' };
  if (linkHash(link.prevHash, content) !== link.hash) {
    yield { id, message: 'was changed: its content does not have its hash' };
  }
}

export const auditChain: Check = {
  name: 'audit.chain',
  table: 'audit_log',
  find: function* find(db) {
    let head = START;
    let last = 0;
    for (const row of rowsOf<StoredAudit>(db, AUDIT)) {
      const content = auditContent({ ...row, details: parsed(row.details) });
      yield* linkFaults(String(row.seq), head, row, content);
      if (row.at < last) yield { id: String(row.seq), message: 'is older than the link before it' };
      head = row;
      last = row.at;
    }
  },
};

export const outboxChain: Check = {
  name: 'outbox.chain',
  table: 'outbox',
  find: function* find(db) {
    let head = START;
    let epoch = 0;
    for (const row of rowsOf<OutboxRow>(db, OUTBOX)) {
      if (row.epoch !== epoch) head = START;
      epoch = row.epoch;
      yield* linkFaults(`${row.epoch}/${row.seq}`, head, row, eventContent(row));
      head = row;
    }
  },
};

interface Told {
  readonly action: string;
  readonly entityId: string;
  readonly at: number;
}

const AUDIT_TOLD = 'SELECT action, entity_id AS entityId, at FROM audit_log ORDER BY seq';
const OUTBOX_TOLD = `SELECT kind AS action, json_extract(payload, '$.id') AS entityId,
  created_at AS at FROM outbox ORDER BY epoch, seq`;

/**
 * Every action is one audit link and one outbox event, written together: both logs tell the same story
 * in the same order. So the end of one cannot be cut off without the other showing it.
 */
export const logsAgree: Check = {
  name: 'outbox.tells_the_audit',
  table: 'outbox',
  find: function* find(db: Db): Generator<Found> {
    const audit = rowsOf<Told>(db, AUDIT_TOLD);
    const events = rowsOf<Told>(db, OUTBOX_TOLD);
    try {
      for (let link = 1; ; link += 1) {
        const [entry, event] = [audit.next(), events.next()];
        if (entry.done && event.done) return;
        const id = String(link);
        if (entry.done) return yield { id, message: 'is an event without its audit link' };
        if (event.done) return yield { id, message: 'is an audit link whose event is missing' };
        if (!same(entry.value, event.value)) {
          const { action } = entry.value;
          return yield {
            id,
            message: `is ${action} in the audit, ${event.value.action} in the outbox`,
          };
        }
      }
    } finally {
      audit.return?.();
      events.return?.();
    }
  },
};

function same(a: Told, b: Told): boolean {
  return a.action === b.action && a.entityId === b.entityId && a.at === b.at;
}

export const chainChecks: readonly Check[] = [auditChain, outboxChain, logsAgree];
