import { sqlCheck } from './finding';
import type { Check } from './finding';

/** Why a record changed, as the record itself or the audit says it. */
const REASON = `CASE h.table_name
  WHEN 'sessions' THEN CASE h.to_status WHEN 'voided' THEN (
    SELECT void_reason FROM sessions WHERE id = h.record_id) END
  WHEN 'payments' THEN (SELECT reason FROM payment_reversals
    WHERE payment_id = h.record_id AND at = h.at)
  WHEN 'spots' THEN (SELECT json_extract(details, '$.reason') FROM audit_log
    WHERE entity = 'spots' AND entity_id = h.record_id AND at = h.at
      AND +action = 'spot.status_changed')
  ELSE h.reason END`;

/** `status_history`: every change follows the one before it, and happened when the audit says so. */
export const historyChecks: readonly Check[] = [
  sqlCheck(
    'status_history.contiguous',
    'status_history',
    'does not begin where the change before it ended',
    `SELECT id FROM (SELECT id, table_name, from_status, lag(to_status) OVER (
         PARTITION BY table_name, record_id ORDER BY rowid) AS before FROM status_history)
     WHERE from_status IS NOT before AND (before IS NOT NULL OR table_name = 'sessions')`,
  ),
  sqlCheck(
    'status_history.recorded',
    'status_history',
    'is not at a moment, or for a reason, that is recorded',
    `SELECT h.id FROM status_history h
     WHERE NOT EXISTS (SELECT 1 FROM audit_log WHERE at = h.at) OR h.reason IS NOT ${REASON}`,
  ),
];
