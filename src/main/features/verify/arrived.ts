import { sqlCheck } from './finding';
import type { Check } from './finding';

const SELF = '(SELECT id FROM terminals WHERE is_self = 1)';

/** Stays between the booths of a site: whose they are, where they ended, and which were paid twice. */
export const arrivedChecks: readonly Check[] = [
  sqlCheck(
    'sessions.arrived',
    'sessions',
    'is not marked as the stay of the booth that let it in',
    `SELECT s.id FROM sessions s WHERE s.arrived IS NOT (s.entry_terminal_id NOT IN ${SELF})`,
  ),
  sqlCheck(
    'sessions.elsewhere',
    'sessions',
    'ended elsewhere without a day on which that was told, or the other way round',
    `SELECT s.id, s.elsewhere_date AS detail FROM sessions s
     WHERE (s.elsewhere_date IS NOT NULL) IS NOT (s.arrived = 0 AND s.status <> 'open'
       AND s.exit_terminal_id NOT IN ${SELF})`,
  ),
  sqlCheck(
    'stay_conflicts.recorded',
    'stay_conflicts',
    'is not what headquarters told last',
    `SELECT r.session_id AS id FROM stay_conflicts r LEFT JOIN audit_log a ON a.seq = (
       SELECT max(seq) FROM audit_log WHERE entity = 'stay_conflicts' AND entity_id = r.session_id
         AND +action = 'conflict.told')
     WHERE a.seq IS NULL OR json_extract(a.details, '$.body') IS NOT json(r.body)
        OR json_extract(a.details, '$.version') IS NOT r.version
        OR json_extract(r.body, '$.settledAt') IS NOT r.settled_at`,
  ),
];
