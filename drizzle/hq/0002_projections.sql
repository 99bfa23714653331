-- Rows of the booths as their events tell them, days and their confirmations, faults.
CREATE TABLE day_closings (
  site_id text NOT NULL,
  id text NOT NULL,
  terminal_id text NOT NULL,
  epoch integer NOT NULL,
  seq bigint NOT NULL,
  business_date text NOT NULL,
  number text NOT NULL,
  totals jsonb NOT NULL,
  audit_head text NOT NULL,
  note text NOT NULL,
  faults jsonb NOT NULL,
  adds_up boolean NOT NULL,
  closed_by text NOT NULL,
  created_at bigint NOT NULL,
  PRIMARY KEY (site_id, id)
);
--> statement-breakpoint
CREATE INDEX day_closings_date ON day_closings (site_id, business_date, terminal_id);
--> statement-breakpoint
CREATE TABLE day_closing_addenda (
  site_id text NOT NULL,
  id text NOT NULL,
  terminal_id text NOT NULL,
  epoch integer NOT NULL,
  seq bigint NOT NULL,
  day_closing_id text NOT NULL,
  business_date text NOT NULL,
  number integer NOT NULL,
  document_number text NOT NULL,
  reason text NOT NULL,
  totals jsonb NOT NULL,
  audit_head text NOT NULL,
  created_by text NOT NULL,
  created_at bigint NOT NULL,
  PRIMARY KEY (site_id, id)
);
--> statement-breakpoint
CREATE INDEX day_closing_addenda_closing ON day_closing_addenda (site_id, day_closing_id);
--> statement-breakpoint
CREATE TABLE day_confirmations (
  site_id text NOT NULL,
  terminal_id text NOT NULL,
  business_date text NOT NULL,
  closing_id text NOT NULL,
  state text NOT NULL CHECK (state IN ('confirmed', 'differs')),
  differences jsonb NOT NULL,
  totals jsonb NOT NULL,
  counted_at bigint NOT NULL,
  PRIMARY KEY (site_id, terminal_id, business_date)
);
--> statement-breakpoint
CREATE TABLE site_users (
  site_id text NOT NULL,
  id text NOT NULL,
  names_stamp text COLLATE "C",
  username text,
  display_name text,
  role text,
  status_stamp text COLLATE "C",
  status text CHECK (status IN ('active', 'suspended')),
  PRIMARY KEY (site_id, id)
);
--> statement-breakpoint
CREATE TABLE zones (
  site_id text NOT NULL,
  id text NOT NULL,
  stamp text COLLATE "C",
  name text,
  position integer,
  PRIMARY KEY (site_id, id)
);
--> statement-breakpoint
CREATE TABLE spots (
  site_id text NOT NULL,
  id text NOT NULL,
  place_stamp text COLLATE "C",
  code text,
  zone text,
  kind text CHECK (kind IN ('car', 'motorcycle', 'accessible', 'ev', 'truck')),
  grid_x integer,
  grid_y integer,
  retired_at bigint,
  position_stamp text COLLATE "C",
  position integer,
  status_stamp text COLLATE "C",
  status text CHECK (status IN ('available', 'out_of_service')),
  status_reason text,
  status_until bigint,
  PRIMARY KEY (site_id, id)
);
--> statement-breakpoint
CREATE TABLE vehicle_classes (
  site_id text NOT NULL,
  code text NOT NULL,
  names_stamp text COLLATE "C",
  name text,
  spot_kind text CHECK (spot_kind IN ('car', 'motorcycle', 'accessible', 'ev', 'truck')),
  position_stamp text COLLATE "C",
  position integer,
  PRIMARY KEY (site_id, code)
);
--> statement-breakpoint
CREATE TABLE tariffs (
  site_id text NOT NULL,
  id text NOT NULL,
  vehicle_class text,
  day_rate bigint,
  night_rate bigint,
  valid_from bigint,
  created_by text,
  created_at bigint,
  withdrawal_stamp text COLLATE "C",
  withdrawn_at bigint,
  withdrawn_by text,
  withdrawn_reason text,
  PRIMARY KEY (site_id, id)
);
--> statement-breakpoint
CREATE INDEX tariffs_class ON tariffs (site_id, vehicle_class, valid_from);
--> statement-breakpoint
CREATE TABLE charging_policies (
  site_id text NOT NULL,
  id text NOT NULL,
  policy jsonb,
  valid_from bigint,
  created_by text,
  created_at bigint,
  withdrawal_stamp text COLLATE "C",
  withdrawn_at bigint,
  withdrawn_by text,
  withdrawn_reason text,
  PRIMARY KEY (site_id, id)
);
--> statement-breakpoint
CREATE TABLE agreements (
  site_id text NOT NULL,
  id text NOT NULL,
  stamp text COLLATE "C",
  code text,
  name text,
  kind text CHECK (kind IN ('percent', 'minutes', 'amount')),
  value integer,
  active boolean,
  merchant text,
  scan_code text,
  valid_from bigint,
  valid_to bigint,
  max_uses integer,
  max_uses_per_day integer,
  PRIMARY KEY (site_id, id)
);
--> statement-breakpoint
CREATE TABLE site_settings (
  site_id text NOT NULL,
  terminal_id text NOT NULL,
  key text NOT NULL,
  stamp text COLLATE "C",
  value jsonb,
  updated_at bigint,
  updated_by text,
  PRIMARY KEY (site_id, terminal_id, key)
);
--> statement-breakpoint
CREATE TABLE projection_faults (
  site_id text NOT NULL,
  terminal_id text NOT NULL,
  epoch integer NOT NULL,
  seq bigint NOT NULL,
  kind text NOT NULL,
  version integer NOT NULL,
  reason text NOT NULL,
  found_at bigint NOT NULL,
  PRIMARY KEY (site_id, terminal_id, epoch, seq)
);
--> statement-breakpoint
CREATE TABLE restorations (
  site_id text NOT NULL,
  terminal_id text NOT NULL,
  epoch integer NOT NULL,
  seq bigint NOT NULL,
  known jsonb,
  previous_epoch integer NOT NULL,
  backup text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (site_id, terminal_id, epoch, seq)
);
--> statement-breakpoint
CREATE INDEX restorations_at ON restorations (site_id, at);
--> statement-breakpoint
CREATE TABLE documents (
  site_id text NOT NULL,
  id text NOT NULL,
  terminal_id text NOT NULL,
  epoch integer NOT NULL,
  seq bigint NOT NULL,
  action text NOT NULL,
  record_id text NOT NULL,
  sha256 text NOT NULL,
  created_at bigint NOT NULL,
  PRIMARY KEY (site_id, id)
);
--> statement-breakpoint
CREATE INDEX documents_record ON documents (site_id, record_id);
--> statement-breakpoint
CREATE TABLE reprints (
  site_id text NOT NULL,
  document_id text NOT NULL,
  copy integer NOT NULL,
  terminal_id text NOT NULL,
  epoch integer NOT NULL,
  seq bigint NOT NULL,
  kind text NOT NULL,
  number text NOT NULL,
  user_id text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (site_id, document_id, copy)
);
--> statement-breakpoint
CREATE INDEX reprints_at ON reprints (site_id, at);
--> statement-breakpoint
CREATE TABLE payments (
  site_id text NOT NULL,
  id text NOT NULL,
  terminal_id text NOT NULL,
  epoch integer NOT NULL,
  seq bigint NOT NULL,
  request_id text NOT NULL,
  session_id text NOT NULL,
  gross bigint NOT NULL,
  discount bigint NOT NULL,
  amount bigint NOT NULL,
  rounding bigint NOT NULL,
  net bigint NOT NULL,
  vat bigint NOT NULL,
  agreement_id text,
  explanation jsonb NOT NULL,
  receipt_number text NOT NULL,
  paid_at bigint NOT NULL,
  business_date text NOT NULL,
  shift_id text NOT NULL,
  processed_by text NOT NULL,
  authorised_by text,
  free_reason text,
  belated_reason text,
  PRIMARY KEY (site_id, id)
);
--> statement-breakpoint
CREATE INDEX payments_date ON payments (site_id, business_date, paid_at, id);
--> statement-breakpoint
CREATE INDEX payments_session ON payments (site_id, session_id);
--> statement-breakpoint
CREATE INDEX payments_shift ON payments (site_id, shift_id);
--> statement-breakpoint
CREATE INDEX payments_paid_at ON payments (site_id, paid_at);
--> statement-breakpoint
CREATE TABLE payment_tenders (
  site_id text NOT NULL,
  id text NOT NULL,
  terminal_id text NOT NULL,
  epoch integer NOT NULL,
  seq bigint NOT NULL,
  payment_id text NOT NULL,
  method text NOT NULL CHECK (method IN ('cash', 'debit', 'credit', 'transfer', 'gateway', 'account')),
  amount bigint NOT NULL,
  received bigint NOT NULL,
  change bigint NOT NULL,
  reference text,
  PRIMARY KEY (site_id, id)
);
--> statement-breakpoint
CREATE INDEX payment_tenders_payment ON payment_tenders (site_id, payment_id);
--> statement-breakpoint
CREATE TABLE payment_reversals (
  site_id text NOT NULL,
  id text NOT NULL,
  terminal_id text NOT NULL,
  epoch integer NOT NULL,
  seq bigint NOT NULL,
  request_id text NOT NULL,
  payment_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('void', 'refund')),
  amount bigint NOT NULL,
  cash_amount bigint NOT NULL,
  method text CHECK (method IN ('cash', 'debit', 'credit', 'transfer', 'gateway', 'account')),
  reference text,
  reason text NOT NULL,
  requested_by text NOT NULL,
  authorised_by text NOT NULL,
  shift_id text NOT NULL,
  business_date text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (site_id, id)
);
--> statement-breakpoint
CREATE INDEX payment_reversals_date ON payment_reversals (site_id, business_date, at, id);
--> statement-breakpoint
CREATE INDEX payment_reversals_payment ON payment_reversals (site_id, payment_id);
--> statement-breakpoint
CREATE INDEX payment_reversals_shift ON payment_reversals (site_id, shift_id);
--> statement-breakpoint
CREATE TABLE receivables (
  site_id text NOT NULL,
  id text NOT NULL,
  terminal_id text NOT NULL,
  epoch integer NOT NULL,
  seq bigint NOT NULL,
  payment_id text NOT NULL,
  amount bigint NOT NULL,
  debtor_name text NOT NULL,
  debtor_rut text,
  debtor_phone text,
  reason text NOT NULL,
  due_date text,
  created_by text NOT NULL,
  authorised_by text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (site_id, id)
);
--> statement-breakpoint
CREATE INDEX receivables_payment ON receivables (site_id, payment_id);
--> statement-breakpoint
CREATE TABLE receivable_collections (
  site_id text NOT NULL,
  id text NOT NULL,
  terminal_id text NOT NULL,
  epoch integer NOT NULL,
  seq bigint NOT NULL,
  request_id text NOT NULL,
  receivable_id text NOT NULL,
  method text NOT NULL CHECK (method IN ('cash', 'debit', 'credit', 'transfer', 'gateway', 'account')),
  amount bigint NOT NULL,
  rounding bigint NOT NULL,
  received bigint NOT NULL,
  change bigint NOT NULL,
  reference text,
  number text NOT NULL,
  shift_id text NOT NULL,
  business_date text NOT NULL,
  collected_by text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (site_id, id)
);
--> statement-breakpoint
CREATE INDEX receivable_collections_date ON receivable_collections (site_id, business_date, terminal_id);
--> statement-breakpoint
CREATE INDEX receivable_collections_receivable ON receivable_collections (site_id, receivable_id);
--> statement-breakpoint
CREATE TABLE shifts (
  site_id text NOT NULL,
  id text NOT NULL,
  terminal_id text,
  epoch integer,
  seq bigint,
  number integer,
  user_id text,
  opened_at bigint,
  business_date text,
  float_count jsonb,
  float_amount bigint,
  closing_stamp text COLLATE "C",
  closed_at bigint,
  closed_by text,
  blind_count jsonb,
  counted_amount bigint,
  expected_amount bigint,
  difference bigint,
  explanation text,
  z_number integer,
  totals jsonb,
  updated_at bigint NOT NULL,
  PRIMARY KEY (site_id, id)
);
--> statement-breakpoint
CREATE INDEX shifts_date ON shifts (site_id, business_date, terminal_id);
--> statement-breakpoint
CREATE TABLE shift_counts (
  site_id text NOT NULL,
  id text NOT NULL,
  terminal_id text NOT NULL,
  epoch integer NOT NULL,
  seq bigint NOT NULL,
  shift_id text NOT NULL,
  count jsonb NOT NULL,
  amount bigint NOT NULL,
  user_id text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (site_id, id)
);
--> statement-breakpoint
CREATE INDEX shift_counts_shift ON shift_counts (site_id, shift_id);
--> statement-breakpoint
CREATE TABLE cash_movements (
  site_id text NOT NULL,
  id text NOT NULL,
  terminal_id text NOT NULL,
  epoch integer NOT NULL,
  seq bigint NOT NULL,
  request_id text NOT NULL,
  shift_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('paid_in', 'paid_out', 'safe_drop')),
  amount bigint NOT NULL,
  reason text NOT NULL,
  user_id text NOT NULL,
  authorised_by text,
  business_date text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (site_id, id)
);
--> statement-breakpoint
CREATE INDEX cash_movements_date ON cash_movements (site_id, business_date, terminal_id);
--> statement-breakpoint
CREATE INDEX cash_movements_shift ON cash_movements (site_id, shift_id);
--> statement-breakpoint
CREATE TABLE sessions (
  site_id text NOT NULL,
  id text NOT NULL,
  terminal_id text,
  epoch integer,
  seq bigint,
  request_id text,
  ticket_number text,
  opened_by text,
  entry_terminal_id text,
  created_at bigint,
  belated boolean,
  standing_stamp text COLLATE "C",
  vehicle_id text,
  plate text,
  vehicle_class text,
  tariff_id text,
  policy_snapshot jsonb,
  start_time bigint,
  business_date text,
  place_stamp text COLLATE "C",
  spot_id text,
  spot_code text,
  end_stamp text COLLATE "C",
  status text NOT NULL CHECK (status IN ('open', 'closed', 'voided')),
  end_time bigint,
  end_date text,
  closed_by text,
  exit_terminal_id text,
  lost_ticket_evidence text,
  void_reason text,
  void_kind text CHECK (void_kind IN ('undone', 'wrong_entry', 'forgotten')),
  uncharged bigint,
  updated_at bigint NOT NULL,
  PRIMARY KEY (site_id, id)
);
--> statement-breakpoint
CREATE INDEX sessions_start ON sessions (site_id, start_time);
--> statement-breakpoint
CREATE INDEX sessions_end ON sessions (site_id, end_time);
--> statement-breakpoint
CREATE INDEX sessions_date ON sessions (site_id, business_date, start_time, id);
--> statement-breakpoint
CREATE INDEX sessions_status ON sessions (site_id, status, business_date, start_time, id);
--> statement-breakpoint
CREATE INDEX sessions_plate ON sessions (site_id, plate text_pattern_ops);
--> statement-breakpoint
CREATE INDEX sessions_ticket ON sessions (site_id, ticket_number);
--> statement-breakpoint
CREATE TABLE session_corrections (
  site_id text NOT NULL,
  id text NOT NULL,
  terminal_id text NOT NULL,
  epoch integer NOT NULL,
  seq bigint NOT NULL,
  request_id text NOT NULL,
  session_id text NOT NULL,
  field text NOT NULL CHECK (field IN ('plate', 'vehicle_class', 'spot', 'start_time')),
  old_value text NOT NULL,
  new_value text NOT NULL,
  reason text NOT NULL,
  corrected_by text NOT NULL,
  authorised_by text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (site_id, id)
);
--> statement-breakpoint
CREATE INDEX session_corrections_session ON session_corrections (site_id, session_id);
--> statement-breakpoint
CREATE INDEX session_corrections_at ON session_corrections (site_id, at);
