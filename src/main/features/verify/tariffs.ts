import { sqlCheck } from './finding';
import type { Check } from './finding';
import { heardLate, withdrawnLater } from './late-word';

/** What was withdrawn never held: the rows around it must join without it. */
const contiguous = (table: string, partition: string): Check =>
  sqlCheck(
    `${table}.contiguous`,
    table,
    'leaves a gap to, or overlaps, the next one',
    `SELECT id FROM (SELECT id, valid_to, lead(valid_from) OVER (
         ${partition} ORDER BY valid_from) AS next FROM ${table} WHERE withdrawn_at IS NULL)
     WHERE valid_to IS NOT next`,
  );

const withdrawnInTime = (table: string, kind: string): Check =>
  sqlCheck(
    `${table}.withdrawn_in_time`,
    table,
    'was withdrawn after it had begun',
    `SELECT id FROM ${table} r WHERE withdrawn_at >= valid_from AND NOT EXISTS (
       SELECT 1 FROM displaced_rows d
       WHERE d.kind = '${kind}' AND d.key = r.id AND d.at = r.withdrawn_at)`,
  );

/** Tariffs and charging policies: one line through time each, and every stay on its own place of it. */
export const tariffChecks: readonly Check[] = [
  contiguous('tariffs', 'PARTITION BY vehicle_class'),
  contiguous('charging_policies', ''),
  withdrawnInTime('tariffs', 'tariff'),
  withdrawnInTime('charging_policies', 'policy'),
  // The zone is the site's, whatever the policy was written with.
  sqlCheck(
    'sessions.policy_of_entry',
    'sessions',
    'its charging policy was not the one valid at its entry',
    `SELECT s.id FROM sessions s WHERE s.arrived = 0 AND NOT EXISTS (SELECT 1 FROM charging_policies p
       WHERE p.valid_from <= s.start_time
         AND (p.valid_to IS NULL OR p.valid_to > s.start_time
           OR ${heardLate('policy', 'charging_policies')})
         AND (p.withdrawn_at IS NULL OR ${withdrawnLater('policy', 'charging_policies', 'p')})
         AND json_remove(p.policy, '$.zone') IS json_remove(s.policy_snapshot, '$.zone'))`,
  ),
];
