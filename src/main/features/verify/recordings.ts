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
      'belated_reason',
    ],
  },
  ...(['void', 'refund'] as const).map((kind) => ({
    name: `payment_reversals.${kind}_recorded`,
    table: 'payment_reversals',
    action: kind === 'void' ? 'payment.voided' : 'payment.refunded',
    entity: 'payments',
    key: 'payment_id',
    pairing: "json_extract(a.details, '$.reversalId') = r.id",
    where: `r.kind = '${kind}'`,
    columns: [
      'request_id',
      'kind',
      'amount',
      'cash_amount',
      'method',
      'reference',
      'reason',
      'requested_by',
      'authorised_by',
      'shift_id',
      'business_date',
      'at',
    ],
  })),
  {
    name: 'receivables.recorded',
    table: 'receivables',
    action: 'receivable.promised',
    entity: 'receivables',
    columns: [
      'payment_id',
      'amount',
      'debtor_name',
      'debtor_rut',
      'debtor_phone',
      'reason',
      'due_date',
      'created_by',
      'authorised_by',
      'at',
    ],
  },
  {
    name: 'receivable_collections.recorded',
    table: 'receivable_collections',
    action: 'receivable.collected',
    entity: 'receivable_collections',
    columns: [
      'request_id',
      'receivable_id',
      'method',
      'amount',
      'rounding',
      'received',
      'change',
      'reference',
      'number',
      'shift_id',
      'business_date',
      'collected_by',
      'at',
    ],
  },
  {
    name: 'sessions.entry_recorded',
    table: 'sessions',
    action: 'session.opened',
    entity: 'sessions',
    where: 'r.arrived = 0',
    columns: ['request_id', 'ticket_number', 'opened_by', 'entry_terminal_id'],
  },
  {
    name: 'sessions.arrival_recorded',
    table: 'sessions',
    action: 'session.arrived',
    entity: 'sessions',
    where: 'r.arrived = 1',
    columns: ['request_id', 'ticket_number', 'opened_by', 'entry_terminal_id'],
  },
  {
    name: 'sessions.end_elsewhere_recorded',
    table: 'sessions',
    action: 'session.ended_elsewhere',
    entity: 'sessions',
    where: 'r.exit_terminal_id NOT IN (SELECT id FROM terminals WHERE is_self = 1)',
    columns: [
      'status',
      'end_time',
      'closed_by',
      'exit_terminal_id',
      'lost_ticket_evidence',
      'void_reason',
      'void_kind',
      'elsewhere_date',
    ],
  },
  {
    name: 'sessions.void_recorded',
    table: 'sessions',
    action: 'session.voided',
    entity: 'sessions',
    where:
      "r.status = 'voided' AND r.exit_terminal_id IN (SELECT id FROM terminals WHERE is_self = 1)",
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
    // Two counts of one millisecond: the first entry tells of the first.
    pairing: `a.at = r.at AND (
      SELECT count(*) FROM audit_log b WHERE b.entity = 'shifts' AND b.entity_id = r.shift_id
        AND +b.action = 'shift.counted' AND b.at = a.at AND b.seq < a.seq) = (
      SELECT count(*) FROM shift_counts c
      WHERE c.shift_id = r.shift_id AND c.at = r.at AND c.rowid < r.rowid)`,
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
    name: 'day_closings.recorded',
    table: 'day_closings',
    action: 'day.closed',
    entity: 'day_closings',
    columns: ['terminal_id', 'business_date', 'totals', 'audit_head', 'closed_by'],
  },
  {
    name: 'day_closing_addenda.recorded',
    table: 'day_closing_addenda',
    action: 'day.corrected',
    entity: 'day_closing_addenda',
    columns: ['day_closing_id', 'number', 'reason', 'totals', 'audit_head', 'created_by'],
  },
  {
    name: 'tariffs.recorded',
    table: 'tariffs',
    action: 'tariff.changed',
    entity: 'tariffs',
    columns: ['vehicle_class', 'day_rate', 'night_rate', 'valid_from'],
  },
  {
    name: 'tariffs.withdrawal_recorded',
    table: 'tariffs',
    action: 'tariff.withdrawn',
    entity: 'tariffs',
    where:
      'r.withdrawn_at IS NOT NULL OR r.withdrawn_by IS NOT NULL OR r.withdrawn_reason IS NOT NULL',
    columns: ['withdrawn_at', 'withdrawn_by', 'withdrawn_reason', 'valid_to'],
  },
  {
    // The first one of a site that is older than this table was copied from its settings.
    name: 'charging_policies.recorded',
    table: 'charging_policies',
    action: 'policy.changed',
    entity: 'charging_policies',
    where: 'r.valid_from > 0',
    columns: ['policy', 'valid_from'],
  },
  {
    name: 'charging_policies.withdrawal_recorded',
    table: 'charging_policies',
    action: 'policy.withdrawn',
    entity: 'charging_policies',
    where:
      'r.withdrawn_at IS NOT NULL OR r.withdrawn_by IS NOT NULL OR r.withdrawn_reason IS NOT NULL',
    columns: ['withdrawn_at', 'withdrawn_by', 'withdrawn_reason', 'valid_to'],
  },
  {
    name: 'agreements.recorded',
    table: 'agreements',
    action: 'agreement.created',
    entity: 'agreements',
    columns: ['code', 'kind', 'value'],
  },
  {
    name: 'report_requests.recorded',
    table: 'report_requests',
    action: 'report.requested',
    entity: 'report_requests',
    columns: ['type', 'params', 'format', 'requested_by', 'schedule_id', 'requested_at'],
  },
  {
    name: 'report_schedules.recorded',
    table: 'report_schedules',
    action: 'report.scheduled',
    entity: 'report_schedules',
    columns: ['type', 'params', 'format', 'rhythm', 'created_by'],
  },
  {
    name: 'message_reads.recorded',
    table: 'message_reads',
    action: 'message.read',
    entity: 'message_reads',
    columns: ['message_id', 'user_id', 'text', 'read_at'],
  },
  {
    name: 'reprints.recorded',
    table: 'reprints',
    action: 'document.reprinted',
    entity: 'documents',
    key: 'document_id',
    // Which one of several of the same millisecond is told by the copy.
    pairing: "a.at = r.at AND json_extract(a.details, '$.copy') = r.copy",
    columns: ['copy'],
  },
];
