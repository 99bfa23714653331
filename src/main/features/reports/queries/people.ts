import type { Query } from './scope';

interface Reversed {
  readonly requestedBy: string;
  readonly authorisedBy: string;
  readonly kind: string;
  readonly times: number;
  readonly amount: number;
}

/** Voids and refunds by who asked for them and who authorised them. */
export const reversalsByOperator: Query = (db, { from, to, filters }) => {
  const { vehicleClass, operatorId } = filters;
  const rows = db.$client
    .prepare<unknown[], Reversed>(
      `SELECT u.display_name AS requestedBy, a.display_name AS authorisedBy, r.kind AS kind,
         count(*) AS times, sum(r.amount) AS amount
       FROM payment_reversals r JOIN users u ON u.id = r.requested_by
       JOIN users a ON a.id = r.authorised_by
       ${vehicleClass === null ? '' : 'JOIN payments p ON p.id = r.payment_id JOIN sessions s ON s.id = p.session_id'}
       WHERE r.business_date BETWEEN ? AND ?
         ${vehicleClass === null ? '' : 'AND s.vehicle_class = ?'}
         ${operatorId === null ? '' : 'AND r.requested_by = ?'}
       GROUP BY r.requested_by, r.authorised_by, r.kind ORDER BY amount DESC, times DESC`,
    )
    .all(from, to, ...[vehicleClass, operatorId].filter((value) => value !== null));
  return {
    headlines: [
      { key: 'reversed', kind: 'clp', value: rows.reduce((sum, it) => sum + it.amount, 0) },
      { key: 'reversals', kind: 'count', value: rows.reduce((sum, it) => sum + it.times, 0) },
    ],
    columns: [
      { key: 'requestedBy', kind: 'text' },
      { key: 'authorisedBy', kind: 'text' },
      { key: 'kind', kind: 'reversal' },
      { key: 'times', kind: 'count' },
      { key: 'amount', kind: 'clp' },
    ],
    rows: rows.map((it) => [it.requestedBy, it.authorisedBy, it.kind, it.times, it.amount]),
  };
};

interface Counted {
  readonly z: string;
  readonly name: string;
  readonly openedAt: number;
  readonly closedAt: number;
  readonly expected: number;
  readonly counted: number;
  readonly difference: number;
  readonly explanation: string | null;
}

/** What was counted against what should be in the drawer, shift by shift. */
export const cashDifferences: Query = (db, { from, to, filters: { operatorId } }) => {
  const rows = db.$client
    .prepare<unknown[], Counted>(
      `SELECT t.code || '-' || s.z_number AS z, u.display_name AS name, s.opened_at AS openedAt,
         s.closed_at AS closedAt, s.expected_amount AS expected, s.counted_amount AS counted,
         s.difference AS difference, s.explanation AS explanation
       FROM shifts s JOIN users u ON u.id = s.user_id JOIN terminals t ON t.id = s.terminal_id
       WHERE s.business_date BETWEEN ? AND ? AND s.closed_at IS NOT NULL
         ${operatorId === null ? '' : 'AND s.user_id = ?'}
       ORDER BY s.opened_at`,
    )
    .all(from, to, ...(operatorId === null ? [] : [operatorId]));
  const sum = (keep: (difference: number) => boolean): number =>
    rows.reduce((total, it) => total + (keep(it.difference) ? it.difference : 0), 0);
  return {
    headlines: [
      { key: 'difference', kind: 'clp', value: sum(() => true) },
      { key: 'surplus', kind: 'clp', value: sum((it) => it > 0) },
      { key: 'shortage', kind: 'clp', value: sum((it) => it < 0) },
      { key: 'shifts', kind: 'count', value: rows.length },
    ],
    columns: [
      { key: 'zNumber', kind: 'text' },
      { key: 'operator', kind: 'text' },
      { key: 'openedAt', kind: 'instant' },
      { key: 'closedAt', kind: 'instant' },
      { key: 'expected', kind: 'clp' },
      { key: 'counted', kind: 'clp' },
      { key: 'difference', kind: 'clp' },
      { key: 'explanation', kind: 'text' },
    ],
    rows: rows.map((it) => [
      it.z,
      it.name,
      it.openedAt,
      it.closedAt,
      it.expected,
      it.counted,
      it.difference,
      it.explanation ?? '',
    ]),
  };
};
