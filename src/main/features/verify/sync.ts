import { sqlCheck } from './finding';
import type { Check } from './finding';

/** The newest entry about joining a headquarters or leaving it. */
const NEWEST = `(SELECT max(seq) FROM audit_log WHERE action IN ('sync.enrolled', 'sync.disconnected'))`;

export const syncChecks: readonly Check[] = [
  sqlCheck(
    'sync_acknowledged.in_outbox',
    'sync_acknowledged',
    'is not an event of the outbox, or not with the hash that HQ holds',
    `SELECT h.epoch AS id, h.seq AS detail FROM sync_acknowledged h
       LEFT JOIN outbox o ON o.epoch = h.epoch AND o.seq = h.seq
     WHERE o.hash IS NOT h.hash`,
  ),
  sqlCheck(
    'sync_state.recorded',
    'sync_state',
    'is not joined to the headquarters that the audit recorded last',
    `SELECT 'sync_state' AS id, s.hq_url AS detail FROM sync_state s
       LEFT JOIN audit_log a ON a.seq = ${NEWEST} AND a.action = 'sync.enrolled'
     WHERE json_extract(a.details, '$.hqUrl') IS NOT s.hq_url
        OR json_extract(a.details, '$.siteId') IS NOT s.site_id
        OR json_extract(a.details, '$.role') IS NOT s.role
        OR json_extract(a.details, '$.publicKey') IS NOT s.public_key
        OR a.at IS NOT s.enrolled_at`,
  ),
  sqlCheck(
    'sync_state.there',
    'sync_state',
    'was enrolled by the audit, and nothing is left of it',
    `SELECT a.seq AS id, json_extract(a.details, '$.hqUrl') AS detail FROM audit_log a
     WHERE a.seq = ${NEWEST} AND a.action = 'sync.enrolled' AND NOT EXISTS (SELECT 1 FROM sync_state)`,
  ),
];
