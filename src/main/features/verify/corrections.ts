import { sqlCheck } from './finding';
import type { Check } from './finding';

/** The newest audit entry of a stay among some actions. */
const newest = (...actions: string[]): string =>
  `(SELECT max(seq) FROM audit_log WHERE entity = 'sessions' AND entity_id = s.id
     AND +action IN (${actions.map((action) => `'session.${action}'`).join(', ')}))`;

const FACTS = ['vehicle_id', 'vehicle_class', 'tariff_id', 'policy_snapshot', 'start_time'];

const camelCase = (column: string): string =>
  column.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());

const differs = [...FACTS, 'business_date']
  .map((column) => `json_extract(a.details, '$.${camelCase(column)}') IS NOT s.${column}`)
  .join(' OR ');

/** What stands is the entry with everything that was put right or moved since. */
const standing = sqlCheck(
  'sessions.facts_recorded',
  'sessions',
  'is not as it was entered, corrected and moved',
  `SELECT s.id FROM sessions s
     LEFT JOIN audit_log a ON a.seq = CASE s.arrived
       WHEN 1 THEN ${newest('arrived', 'changed_elsewhere')} ELSE ${newest('opened', 'corrected')} END
     LEFT JOIN audit_log m ON m.seq = ${newest('opened', 'arrived', 'corrected', 'moved', 'changed_elsewhere')}
   WHERE a.seq IS NULL OR ${differs} OR json_extract(m.details, '$.spotId') IS NOT s.spot_id`,
);

const plate = sqlCheck(
  'sessions.plate_recorded',
  'vehicles',
  'does not have the plate that was let in',
  `SELECT v.id, v.plate AS detail FROM sessions s JOIN vehicles v ON v.id = s.vehicle_id
     JOIN audit_log a ON a.seq = CASE s.arrived
       WHEN 1 THEN ${newest('arrived', 'changed_elsewhere')} ELSE ${newest('opened', 'corrected')} END
   WHERE json_extract(a.details, '$.plate') IS NOT v.plate`,
);

const recorded = sqlCheck(
  'session_corrections.recorded',
  'session_corrections',
  'is not as the audit recorded it (session.corrected)',
  `SELECT c.id, c.field AS detail FROM session_corrections c LEFT JOIN audit_log a
     ON a.entity = 'sessions' AND a.entity_id = c.session_id AND +a.action = 'session.corrected'
       AND json_extract(a.details, '$.requestId') = c.request_id
   WHERE a.seq IS NULL OR a.at <> c.at OR a.user_id IS NOT c.corrected_by
     OR a.authorised_by IS NOT c.authorised_by OR json_extract(a.details, '$.reason') IS NOT c.reason
     OR NOT EXISTS (SELECT 1 FROM json_each(a.details, '$.changes') t
       WHERE t.value ->> 'id' = c.id AND t.value ->> 'field' = c.field
         AND t.value ->> 'oldValue' = c.old_value AND t.value ->> 'newValue' = c.new_value)`,
);

const everyOne = sqlCheck(
  'session_corrections.every_one',
  'audit_log',
  'a fact that it put right has lost its row',
  `SELECT a.seq AS id, t.value ->> 'field' AS detail
   FROM audit_log a, json_each(a.details, '$.changes') t
   WHERE a.action = 'session.corrected'
     AND NOT EXISTS (SELECT 1 FROM session_corrections WHERE id = t.value ->> 'id')`,
);

/** Until the second release a stay was voided only by undoing its entry, and no kind was kept. */
const voidKind = sqlCheck(
  'sessions.void_kind_recorded',
  'sessions',
  'was not voided in the way the audit recorded',
  `SELECT s.id, s.void_kind AS detail FROM sessions s LEFT JOIN audit_log a
     ON a.entity = 'sessions' AND a.entity_id = s.id AND +a.action = 'session.voided'
   WHERE s.void_kind IS NOT CASE s.status
     WHEN 'voided' THEN coalesce(json_extract(a.details, '$.voidKind'), 'undone') END
     AND (s.exit_terminal_id IS NULL OR s.exit_terminal_id IN (SELECT id FROM terminals WHERE is_self = 1))`,
);

/** How a stay came to stand as it does. */
export const correctionChecks: readonly Check[] = [standing, plate, recorded, everyOne, voidKind];
