/** How a column is stored, and so how it is written. */
export type ColumnKind = 'text' | 'number' | 'instant' | 'json';

export interface Table {
  /** Column by column, in the order of the export. */
  readonly columns: Readonly<Record<string, ColumnKind>>;
  /** Selects exactly these columns, oldest row first. */
  readonly query: string;
}

const tender = (method: string): string =>
  `(SELECT coalesce(sum(amount), 0) FROM payment_tenders WHERE payment_id = p.id AND method = '${method}')`;

const payments: Table = {
  columns: {
    id: 'text',
    receipt_number: 'text',
    ticket_number: 'text',
    plate: 'text',
    vehicle_class: 'text',
    entry_at: 'instant',
    exit_at: 'instant',
    paid_at: 'instant',
    business_date: 'text',
    gross: 'number',
    discount: 'number',
    agreement: 'text',
    amount: 'number',
    net: 'number',
    vat: 'number',
    rounding: 'number',
    cash: 'number',
    debit: 'number',
    credit: 'number',
    transfer: 'number',
    references: 'text',
    reversed: 'number',
    shift_number: 'number',
    terminal: 'text',
    operator: 'text',
    free_reason: 'text',
    explanation: 'json',
  },
  query: `SELECT p.id, p.receipt_number, s.ticket_number, v.plate, s.vehicle_class,
      s.start_time AS entry_at, s.end_time AS exit_at, p.paid_at, p.business_date, p.gross, p.discount,
      g.code AS agreement, p.amount, p.net, p.vat, p.rounding, ${tender('cash')} AS cash,
      ${tender('debit')} AS debit, ${tender('credit')} AS credit, ${tender('transfer')} AS transfer,
      (SELECT group_concat(reference, ' ') FROM payment_tenders WHERE payment_id = p.id) AS "references",
      (SELECT coalesce(sum(amount), 0) FROM payment_reversals WHERE payment_id = p.id) AS reversed,
      f.number AS shift_number, t.code AS terminal, u.display_name AS operator, p.free_reason,
      p.explanation
    FROM payments p JOIN sessions s ON s.id = p.session_id JOIN vehicles v ON v.id = s.vehicle_id
      JOIN shifts f ON f.id = p.shift_id JOIN terminals t ON t.id = p.terminal_id
      JOIN users u ON u.id = p.processed_by LEFT JOIN agreements g ON g.id = p.agreement_id
    ORDER BY p.rowid`,
};

const sessions: Table = {
  columns: {
    id: 'text',
    ticket_number: 'text',
    plate: 'text',
    vehicle_class: 'text',
    spot: 'text',
    status: 'text',
    entry_at: 'instant',
    exit_at: 'instant',
    business_date: 'text',
    day_rate: 'number',
    night_rate: 'number',
    opened_by: 'text',
    closed_by: 'text',
    lost_ticket_evidence: 'text',
    void_reason: 'text',
    policy: 'json',
  },
  query: `SELECT s.id, s.ticket_number, v.plate, s.vehicle_class, p.code AS spot, s.status,
      s.start_time AS entry_at, s.end_time AS exit_at, s.business_date, t.day_rate, t.night_rate,
      o.display_name AS opened_by, c.display_name AS closed_by, s.lost_ticket_evidence,
      s.void_reason, s.policy_snapshot AS policy
    FROM sessions s JOIN vehicles v ON v.id = s.vehicle_id JOIN spots p ON p.id = s.spot_id
      JOIN tariffs t ON t.id = s.tariff_id JOIN users o ON o.id = s.opened_by
      LEFT JOIN users c ON c.id = s.closed_by
    ORDER BY s.rowid`,
};

const shifts: Table = {
  columns: {
    id: 'text',
    terminal: 'text',
    number: 'number',
    z_number: 'number',
    operator: 'text',
    opened_at: 'instant',
    closed_at: 'instant',
    business_date: 'text',
    float: 'number',
    counted: 'number',
    expected: 'number',
    difference: 'number',
    explanation: 'text',
    float_count: 'json',
    blind_count: 'json',
  },
  query: `SELECT s.id, t.code AS terminal, s.number, s.z_number, u.display_name AS operator,
      s.opened_at, s.closed_at, s.business_date, s.float_amount AS "float",
      s.counted_amount AS counted, s.expected_amount AS expected, s.difference, s.explanation,
      s.float_count, s.blind_count
    FROM shifts s JOIN terminals t ON t.id = s.terminal_id JOIN users u ON u.id = s.user_id
    ORDER BY s.rowid`,
};

const audit: Table = {
  columns: {
    seq: 'number',
    at: 'instant',
    user: 'text',
    authorised_by: 'text',
    action: 'text',
    entity: 'text',
    entity_id: 'text',
    details: 'json',
    prev_hash: 'text',
    hash: 'text',
  },
  query: `SELECT a.seq, a.at, u.display_name AS user, b.display_name AS authorised_by, a.action,
      a.entity, a.entity_id, a.details, a.prev_hash, a.hash
    FROM audit_log a LEFT JOIN users u ON u.id = a.user_id LEFT JOIN users b ON b.id = a.authorised_by
    ORDER BY a.seq`,
};

const outbox: Table = {
  columns: {
    epoch: 'number',
    seq: 'number',
    event_id: 'text',
    kind: 'text',
    version: 'number',
    created_at: 'instant',
    payload: 'json',
    prev_hash: 'text',
    hash: 'text',
  },
  query: `SELECT epoch, seq, event_id, kind, version, created_at, payload, prev_hash, hash
    FROM outbox ORDER BY epoch, seq`,
};

/** What can be exported. The columns are a promise to those who read the files. */
export const TABLES = { payments, sessions, shifts, audit, outbox } as const;
