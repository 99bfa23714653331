-- Money, papers and the two chains are append-only: a correction is a new row (laws of the data 3 and 4).
CREATE TRIGGER `status_history_no_update` BEFORE UPDATE ON `status_history` BEGIN SELECT RAISE(ABORT, 'append-only: status_history'); END;
--> statement-breakpoint
CREATE TRIGGER `status_history_no_delete` BEFORE DELETE ON `status_history` BEGIN SELECT RAISE(ABORT, 'append-only: status_history'); END;
--> statement-breakpoint
CREATE TRIGGER `shift_counts_no_update` BEFORE UPDATE ON `shift_counts` BEGIN SELECT RAISE(ABORT, 'append-only: shift_counts'); END;
--> statement-breakpoint
CREATE TRIGGER `shift_counts_no_delete` BEFORE DELETE ON `shift_counts` BEGIN SELECT RAISE(ABORT, 'append-only: shift_counts'); END;
--> statement-breakpoint
CREATE TRIGGER `cash_movements_no_update` BEFORE UPDATE ON `cash_movements` BEGIN SELECT RAISE(ABORT, 'append-only: cash_movements'); END;
--> statement-breakpoint
CREATE TRIGGER `cash_movements_no_delete` BEFORE DELETE ON `cash_movements` BEGIN SELECT RAISE(ABORT, 'append-only: cash_movements'); END;
--> statement-breakpoint
CREATE TRIGGER `day_closings_no_update` BEFORE UPDATE ON `day_closings` BEGIN SELECT RAISE(ABORT, 'append-only: day_closings'); END;
--> statement-breakpoint
CREATE TRIGGER `day_closings_no_delete` BEFORE DELETE ON `day_closings` BEGIN SELECT RAISE(ABORT, 'append-only: day_closings'); END;
--> statement-breakpoint
CREATE TRIGGER `payments_no_update` BEFORE UPDATE ON `payments` BEGIN SELECT RAISE(ABORT, 'append-only: payments'); END;
--> statement-breakpoint
CREATE TRIGGER `payments_no_delete` BEFORE DELETE ON `payments` BEGIN SELECT RAISE(ABORT, 'append-only: payments'); END;
--> statement-breakpoint
CREATE TRIGGER `payment_tenders_no_update` BEFORE UPDATE ON `payment_tenders` BEGIN SELECT RAISE(ABORT, 'append-only: payment_tenders'); END;
--> statement-breakpoint
CREATE TRIGGER `payment_tenders_no_delete` BEFORE DELETE ON `payment_tenders` BEGIN SELECT RAISE(ABORT, 'append-only: payment_tenders'); END;
--> statement-breakpoint
CREATE TRIGGER `payment_reversals_no_update` BEFORE UPDATE ON `payment_reversals` BEGIN SELECT RAISE(ABORT, 'append-only: payment_reversals'); END;
--> statement-breakpoint
CREATE TRIGGER `payment_reversals_no_delete` BEFORE DELETE ON `payment_reversals` BEGIN SELECT RAISE(ABORT, 'append-only: payment_reversals'); END;
--> statement-breakpoint
CREATE TRIGGER `payment_events_no_update` BEFORE UPDATE ON `payment_events` BEGIN SELECT RAISE(ABORT, 'append-only: payment_events'); END;
--> statement-breakpoint
CREATE TRIGGER `payment_events_no_delete` BEFORE DELETE ON `payment_events` BEGIN SELECT RAISE(ABORT, 'append-only: payment_events'); END;
--> statement-breakpoint
CREATE TRIGGER `documents_no_update` BEFORE UPDATE ON `documents` BEGIN SELECT RAISE(ABORT, 'append-only: documents'); END;
--> statement-breakpoint
CREATE TRIGGER `documents_no_delete` BEFORE DELETE ON `documents` BEGIN SELECT RAISE(ABORT, 'append-only: documents'); END;
--> statement-breakpoint
CREATE TRIGGER `reprints_no_update` BEFORE UPDATE ON `reprints` BEGIN SELECT RAISE(ABORT, 'append-only: reprints'); END;
--> statement-breakpoint
CREATE TRIGGER `reprints_no_delete` BEFORE DELETE ON `reprints` BEGIN SELECT RAISE(ABORT, 'append-only: reprints'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_log_no_update` BEFORE UPDATE ON `audit_log` BEGIN SELECT RAISE(ABORT, 'append-only: audit_log'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_log_no_delete` BEFORE DELETE ON `audit_log` BEGIN SELECT RAISE(ABORT, 'append-only: audit_log'); END;
--> statement-breakpoint
CREATE TRIGGER `outbox_no_update` BEFORE UPDATE ON `outbox` BEGIN SELECT RAISE(ABORT, 'append-only: outbox'); END;
--> statement-breakpoint
CREATE TRIGGER `outbox_no_delete` BEFORE DELETE ON `outbox` BEGIN SELECT RAISE(ABORT, 'append-only: outbox'); END;
--> statement-breakpoint
CREATE TRIGGER `login_attempts_no_update` BEFORE UPDATE ON `login_attempts` BEGIN SELECT RAISE(ABORT, 'append-only: login_attempts'); END;
--> statement-breakpoint
CREATE TRIGGER `login_attempts_no_delete` BEFORE DELETE ON `login_attempts` BEGIN SELECT RAISE(ABORT, 'append-only: login_attempts'); END;
--> statement-breakpoint
CREATE TRIGGER `sessions_no_delete` BEFORE DELETE ON `sessions` BEGIN SELECT RAISE(ABORT, 'append-only: sessions'); END;
--> statement-breakpoint
CREATE TRIGGER `sessions_ended_never_change` BEFORE UPDATE ON `sessions` WHEN OLD.status <> 'open' BEGIN SELECT RAISE(ABORT, 'an ended stay never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `sessions_fixed_at_entry` BEFORE UPDATE ON `sessions` WHEN NEW.ticket_number IS NOT OLD.ticket_number OR NEW.tariff_id IS NOT OLD.tariff_id OR NEW.policy_snapshot IS NOT OLD.policy_snapshot OR NEW.start_time IS NOT OLD.start_time OR NEW.business_date IS NOT OLD.business_date OR NEW.opened_by IS NOT OLD.opened_by OR NEW.entry_terminal_id IS NOT OLD.entry_terminal_id BEGIN SELECT RAISE(ABORT, 'entry, ticket, tariff and policy are fixed at entry'); END;
--> statement-breakpoint
CREATE TRIGGER `shifts_no_delete` BEFORE DELETE ON `shifts` BEGIN SELECT RAISE(ABORT, 'append-only: shifts'); END;
--> statement-breakpoint
CREATE TRIGGER `shifts_closed_never_change` BEFORE UPDATE ON `shifts` WHEN OLD.closed_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a closed shift never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `shifts_fixed_at_opening` BEFORE UPDATE ON `shifts` WHEN NEW.number IS NOT OLD.number OR NEW.float_amount IS NOT OLD.float_amount OR NEW.float_count IS NOT OLD.float_count OR NEW.opened_at IS NOT OLD.opened_at OR NEW.user_id IS NOT OLD.user_id BEGIN SELECT RAISE(ABORT, 'the opening of a shift never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `tariffs_no_delete` BEFORE DELETE ON `tariffs` BEGIN SELECT RAISE(ABORT, 'append-only: tariffs'); END;
--> statement-breakpoint
CREATE TRIGGER `tariffs_only_close` BEFORE UPDATE ON `tariffs` WHEN OLD.valid_to IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.vehicle_class IS NOT OLD.vehicle_class OR NEW.day_rate IS NOT OLD.day_rate OR NEW.night_rate IS NOT OLD.night_rate OR NEW.valid_from IS NOT OLD.valid_from BEGIN SELECT RAISE(ABORT, 'a tariff is closed, never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `tariffs_contiguous` BEFORE INSERT ON `tariffs` WHEN EXISTS (SELECT 1 FROM `tariffs` t WHERE t.vehicle_class = NEW.vehicle_class) AND NOT EXISTS (SELECT 1 FROM `tariffs` t WHERE t.vehicle_class = NEW.vehicle_class AND t.valid_to = NEW.valid_from) BEGIN SELECT RAISE(ABORT, 'tariffs of a class have no gap and no overlap'); END;
--> statement-breakpoint
CREATE TRIGGER `sequences_only_grow` BEFORE UPDATE ON `sequences` WHEN NEW.value <= OLD.value BEGIN SELECT RAISE(ABORT, 'a number is never reused'); END;
--> statement-breakpoint
CREATE TRIGGER `sequences_no_delete` BEFORE DELETE ON `sequences` BEGIN SELECT RAISE(ABORT, 'a number is never reused'); END;
--> statement-breakpoint
CREATE TRIGGER `print_jobs_no_delete` BEFORE DELETE ON `print_jobs` BEGIN SELECT RAISE(ABORT, 'papers are put aside, not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `payment_reversals_never_more` BEFORE INSERT ON `payment_reversals` WHEN NEW.amount + (SELECT COALESCE(SUM(amount), 0) FROM `payment_reversals` WHERE payment_id = NEW.payment_id) > (SELECT amount FROM `payments` WHERE id = NEW.payment_id) BEGIN SELECT RAISE(ABORT, 'more reversed than paid'); END;
--> statement-breakpoint
CREATE TRIGGER `payment_transactions_no_delete` BEFORE DELETE ON `payment_transactions` BEGIN SELECT RAISE(ABORT, 'append-only: payment_transactions'); END;
--> statement-breakpoint
CREATE VIEW `revenue_summary` AS
SELECT day, SUM(transactions) AS transactions, SUM(total) AS total FROM (
  SELECT business_date AS day, COUNT(*) AS transactions, SUM(amount) AS total FROM payments GROUP BY business_date
  UNION ALL
  SELECT business_date, 0, -SUM(amount) FROM payment_reversals GROUP BY business_date
) GROUP BY day;
--> statement-breakpoint
CREATE VIEW `occupancy_report` AS
SELECT spots.code AS spot, COALESCE(SUM(sessions.end_time - sessions.start_time), 0) / 3600000.0 AS hours
FROM spots LEFT JOIN sessions ON sessions.spot_id = spots.id AND sessions.status = 'closed'
GROUP BY spots.id;
