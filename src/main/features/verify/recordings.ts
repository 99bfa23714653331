/** Rows that an action wrote, and what its audit entry says of them. */
export interface Recording {
  readonly name: string;
  readonly table: string;
  readonly action: string;
  readonly entity: string;
  /** Column that `entity_id` names; the row's own id by default. */
  readonly key?: string;
  /** How entry and row are paired where the key alone does not: SQL over `a` and `r`. */
  readonly pairing?: string;
  /** Rows that must have such an entry: SQL over `r`. */
  readonly where?: string;
  /** Columns whose value the entry's details repeat under their camel-case name. */
  readonly columns: readonly string[];
  /** Columns kept under another name in the details. */
  readonly renamed?: Readonly<Record<string, string>>;
}

/** Tables whose rows the audit repeats, by the action that wrote them. */
export const RECORDINGS: readonly Recording[] = [
  {
    name: 'payments.recorded',
    table: 'payments',
    action: 'payment.made',
    entity: 'payments',
    columns: [
      'request_id',
      'session_id',
      'gross',
      'discount',
      'amount',
      'rounding',
      'net',
      'vat',
      'agreement_id',
      'explanation',
      'receipt_number',
      'paid_at',
      'business_date',
      'shift_id',
      'terminal_id',
      'processed_by',
      'authorised_by',
      'free_reason',
    ],
  },
  {
    name: 'payment_reversals.recorded',
    table: 'payment_reversals',
    action: 'payment.voided',
    entity: 'payments',
    key: 'payment_id',
    pairing: "json_extract(a.details, '$.reversalId') = r.id",
    columns: [
      'request_id',
      'kind',
      'amount',
      'cash_amount',
      'reason',
      'requested_by',
      'authorised_by',
      'shift_id',
      'business_date',
      'at',
    ],
  },
  {
    name: 'sessions.entry_recorded',
    table: 'sessions',
    action: 'session.opened',
    entity: 'sessions',
    columns: [
      'request_id',
      'ticket_number',
      'vehicle_id',
      'vehicle_class',
      'tariff_id',
      'policy_snapshot',
      'start_time',
      'business_date',
      'opened_by',
      'entry_terminal_id',
    ],
  },
  {
    name: 'sessions.void_recorded',
    table: 'sessions',
    action: 'session.voided',
    entity: 'sessions',
    where: "r.status = 'voided'",
    columns: ['end_time'],
    renamed: { void_reason: 'reason' },
  },
  {
    name: 'shifts.opening_recorded',
    table: 'shifts',
    action: 'shift.opened',
    entity: 'shifts',
    columns: [
      'terminal_id',
      'number',
      'user_id',
      'opened_at',
      'business_date',
      'float_count',
      'float_amount',
    ],
  },
  {
    name: 'shifts.closing_recorded',
    table: 'shifts',
    action: 'shift.closed',
    entity: 'shifts',
    where: 'r.closed_at IS NOT NULL',
    columns: [
      'closed_at',
      'closed_by',
      'blind_count',
      'counted_amount',
      'expected_amount',
      'difference',
      'explanation',
      'z_number',
    ],
  },
  {
    name: 'shift_counts.recorded',
    table: 'shift_counts',
    action: 'shift.counted',
    entity: 'shifts',
    key: 'shift_id',
    pairing: 'a.at = r.at',
    columns: ['count'],
    renamed: { amount: 'counted' },
  },
  {
    name: 'cash_movements.recorded',
    table: 'cash_movements',
    action: 'cash.moved',
    entity: 'cash_movements',
    columns: [
      'request_id',
      'shift_id',
      'kind',
      'amount',
      'reason',
      'user_id',
      'business_date',
      'at',
    ],
  },
  {
    name: 'tariffs.recorded',
    table: 'tariffs',
    action: 'tariff.changed',
    entity: 'tariffs',
    columns: ['vehicle_class', 'day_rate', 'night_rate', 'valid_from'],
  },
  {
    name: 'agreements.recorded',
    table: 'agreements',
    action: 'agreement.created',
    entity: 'agreements',
    columns: ['code', 'name', 'kind', 'value'],
  },
  {
    name: 'users.recorded',
    table: 'users',
    action: 'user.created',
    entity: 'users',
    columns: ['username', 'display_name'],
  },
  {
    name: 'reprints.recorded',
    table: 'reprints',
    action: 'document.reprinted',
    entity: 'documents',
    key: 'document_id',
    pairing: 'a.at = r.at',
    columns: ['copy'],
  },
];
