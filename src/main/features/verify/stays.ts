import { arrivedChecks } from './arrived';
import { correctionChecks } from './corrections';
import { sqlCheck } from './finding';
import type { Check } from './finding';
import { historyChecks } from './history';
import { heardLate, withdrawnLater } from './late-word';

/** This booth. */
const SELF = '(SELECT id FROM terminals WHERE is_self = 1)';

export const stayChecks: readonly Check[] = [
  sqlCheck(
    'sessions.times',
    'sessions',
    'ends before it began, or its status and how it ended contradict each other',
    `SELECT id FROM sessions WHERE end_time < start_time
       OR (status = 'open') <> (end_time IS NULL) OR (status = 'open') <> (closed_by IS NULL)
       OR (status = 'voided') <> (void_reason IS NOT NULL) OR status NOT IN ('open', 'closed', 'voided')`,
  ),
  sqlCheck(
    'sessions.one_open',
    'sessions',
    'more than one open stay of this booth of a vehicle or on a spot',
    `SELECT min(id) AS id, 'vehicle ' || vehicle_id AS detail FROM sessions WHERE status = 'open' AND arrived = 0
       GROUP BY vehicle_id HAVING count(*) > 1
     UNION ALL
     SELECT min(id), 'spot ' || spot_id FROM sessions WHERE status = 'open' AND arrived = 0
       GROUP BY spot_id HAVING count(*) > 1`,
  ),
  sqlCheck(
    'sessions.tariff_of_entry',
    'sessions',
    'its tariff was not the one of its class valid at its entry',
    `SELECT s.id FROM sessions s LEFT JOIN tariffs t ON t.id = s.tariff_id
     WHERE t.id IS NULL OR t.vehicle_class <> s.vehicle_class OR s.arrived = 0 AND (
       t.valid_from > s.start_time
       OR (t.valid_to <= s.start_time
         AND NOT ${heardLate('tariff', 'tariffs', 'n.vehicle_class = s.vehicle_class')})
       OR (t.withdrawn_at IS NOT NULL AND NOT ${withdrawnLater('tariff', 'tariffs', 't')}))`,
  ),
  // Issued = paid + voided + ended elsewhere + still open. Passes will be the fifth way to leave.
  sqlCheck(
    'sessions.accounted_for',
    'sessions',
    'left without a payment, or was paid without having left',
    `SELECT s.id, s.status AS detail FROM sessions s LEFT JOIN payments p ON p.session_id = s.id
     WHERE (s.status = 'closed' AND s.exit_terminal_id IN ${SELF}) <> (p.id IS NOT NULL)`,
  ),
  sqlCheck(
    'sessions.history',
    'sessions',
    'its status is not the last one of its history',
    `SELECT s.id, s.status AS detail FROM sessions s WHERE s.status IS NOT (
       SELECT to_status FROM status_history WHERE table_name = 'sessions' AND record_id = s.id
       ORDER BY rowid DESC LIMIT 1)`,
  ),
  ...arrivedChecks,
  ...correctionChecks,
  ...historyChecks,
];
