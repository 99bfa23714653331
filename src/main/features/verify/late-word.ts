/**
 * SQL conditions about a stay `s`: what headquarters changed may be heard of late, and a stay keeps what
 * this booth knew when it began (the catalogue is another's, its arrival is not).
 */

/** A row that begins before the stay did was first heard of after it; or another booth let the car in. */
export const heardLate = (kind: 'tariff' | 'policy', table: string, same = '1'): string =>
  `(s.arrived = 1 OR EXISTS (SELECT 1 FROM feed_rows f JOIN ${table} n ON n.id = f.key
     WHERE f.kind = '${kind}' AND f.applied_at > s.start_time AND n.valid_from <= s.start_time AND ${same}))`;

/** The row was taken back, or put out of use, only after the stay had begun, as far as was known here. */
export const withdrawnLater = (kind: 'tariff' | 'policy', table: string, row: string): string =>
  `(s.arrived = 1 OR EXISTS (SELECT 1 FROM audit_log a WHERE a.entity = '${table}'
     AND a.entity_id = ${row}.id AND +a.action = '${kind}.withdrawn' AND a.at > s.start_time))`;
