-- Sums that the pages read, kept in the transaction that stores the rows they sum.
CREATE TABLE site_days (
  site_id text NOT NULL,
  business_date text NOT NULL,
  terminal_id text NOT NULL,
  payments integer NOT NULL DEFAULT 0,
  sales bigint NOT NULL DEFAULT 0,
  net bigint NOT NULL DEFAULT 0,
  vat bigint NOT NULL DEFAULT 0,
  rounding bigint NOT NULL DEFAULT 0,
  discounted integer NOT NULL DEFAULT 0,
  discounts bigint NOT NULL DEFAULT 0,
  free_exits integer NOT NULL DEFAULT 0,
  free_amount bigint NOT NULL DEFAULT 0,
  voids integer NOT NULL DEFAULT 0,
  void_amount bigint NOT NULL DEFAULT 0,
  refunds integer NOT NULL DEFAULT 0,
  refund_amount bigint NOT NULL DEFAULT 0,
  cash_reversed bigint NOT NULL DEFAULT 0,
  collections integer NOT NULL DEFAULT 0,
  collection_amount bigint NOT NULL DEFAULT 0,
  collected_cash bigint NOT NULL DEFAULT 0,
  entries integer NOT NULL DEFAULT 0,
  voided_stays integer NOT NULL DEFAULT 0,
  minutes_inside bigint NOT NULL DEFAULT 0,
  cash_tenders integer NOT NULL DEFAULT 0,
  cash_amount bigint NOT NULL DEFAULT 0,
  debit_tenders integer NOT NULL DEFAULT 0,
  debit_amount bigint NOT NULL DEFAULT 0,
  credit_tenders integer NOT NULL DEFAULT 0,
  credit_amount bigint NOT NULL DEFAULT 0,
  transfer_tenders integer NOT NULL DEFAULT 0,
  transfer_amount bigint NOT NULL DEFAULT 0,
  gateway_tenders integer NOT NULL DEFAULT 0,
  gateway_amount bigint NOT NULL DEFAULT 0,
  account_tenders integer NOT NULL DEFAULT 0,
  account_amount bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (site_id, business_date, terminal_id)
);
--> statement-breakpoint
CREATE TABLE site_hours (
  site_id text NOT NULL,
  business_date text NOT NULL,
  hour integer NOT NULL CHECK (hour BETWEEN 0 AND 23),
  terminal_id text NOT NULL,
  payments integer NOT NULL DEFAULT 0,
  sales bigint NOT NULL DEFAULT 0,
  reversed bigint NOT NULL DEFAULT 0,
  discounts bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (site_id, business_date, hour, terminal_id)
);
--> statement-breakpoint
CREATE TABLE stay_flow (
  site_id text NOT NULL,
  grain text NOT NULL CHECK (grain IN ('hour', 'day', 'month')),
  at bigint NOT NULL,
  entries integer NOT NULL DEFAULT 0,
  exits integer NOT NULL DEFAULT 0,
  entry_ms bigint NOT NULL DEFAULT 0,
  exit_ms bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (site_id, grain, at)
);
--> statement-breakpoint
CREATE TABLE shift_sums (
  site_id text NOT NULL,
  shift_id text NOT NULL,
  payments integer NOT NULL DEFAULT 0,
  revenue bigint NOT NULL DEFAULT 0,
  cash bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (site_id, shift_id)
);
--> statement-breakpoint
-- What the lists of the pages walk along.
CREATE INDEX payments_receipt ON payments (site_id, receipt_number);
--> statement-breakpoint
CREATE INDEX shifts_open ON shifts (site_id) WHERE closed_at IS NULL;
--> statement-breakpoint
CREATE INDEX day_confirmations_different ON day_confirmations (site_id) WHERE state = 'differs';
--> statement-breakpoint
CREATE INDEX alarms_raised ON alarms (site_id, raised_at, id);
--> statement-breakpoint
-- What a person said when settling one.
ALTER TABLE alarms ADD COLUMN settled_note text;
