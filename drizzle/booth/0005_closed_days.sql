CREATE INDEX `audit_log_action` ON `audit_log` (`action`,`at`);--> statement-breakpoint
CREATE INDEX `audit_log_action_user` ON `audit_log` (`action`,`user_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_log_authorised` ON `audit_log` (`authorised_by`,`at`) WHERE "audit_log"."authorised_by" IS NOT NULL;--> statement-breakpoint
-- What was closed stays as it was: its business date takes no row any more, at that terminal.
CREATE TRIGGER `sessions_day_open` BEFORE INSERT ON `sessions` WHEN EXISTS (SELECT 1 FROM `day_closings` WHERE terminal_id = NEW.entry_terminal_id AND business_date >= NEW.business_date) BEGIN SELECT RAISE(ABORT, 'a closed day takes nothing more'); END;
--> statement-breakpoint
CREATE TRIGGER `sessions_stay_in_closed_day` BEFORE UPDATE ON `sessions` WHEN NEW.business_date IS NOT OLD.business_date AND EXISTS (SELECT 1 FROM `day_closings` WHERE terminal_id = NEW.entry_terminal_id AND business_date >= min(NEW.business_date, OLD.business_date)) BEGIN SELECT RAISE(ABORT, 'a closed day takes nothing more'); END;
--> statement-breakpoint
CREATE TRIGGER `payments_day_open` BEFORE INSERT ON `payments` WHEN EXISTS (SELECT 1 FROM `day_closings` WHERE terminal_id = NEW.terminal_id AND business_date >= NEW.business_date) BEGIN SELECT RAISE(ABORT, 'a closed day takes nothing more'); END;
--> statement-breakpoint
CREATE TRIGGER `payment_reversals_day_open` BEFORE INSERT ON `payment_reversals` WHEN EXISTS (SELECT 1 FROM `day_closings` WHERE terminal_id = (SELECT terminal_id FROM `shifts` WHERE id = NEW.shift_id) AND business_date >= NEW.business_date) BEGIN SELECT RAISE(ABORT, 'a closed day takes nothing more'); END;
--> statement-breakpoint
CREATE TRIGGER `receivable_collections_day_open` BEFORE INSERT ON `receivable_collections` WHEN EXISTS (SELECT 1 FROM `day_closings` WHERE terminal_id = (SELECT terminal_id FROM `shifts` WHERE id = NEW.shift_id) AND business_date >= NEW.business_date) BEGIN SELECT RAISE(ABORT, 'a closed day takes nothing more'); END;
--> statement-breakpoint
CREATE TRIGGER `shifts_day_open` BEFORE INSERT ON `shifts` WHEN EXISTS (SELECT 1 FROM `day_closings` WHERE terminal_id = NEW.terminal_id AND business_date >= NEW.business_date) BEGIN SELECT RAISE(ABORT, 'a closed day takes nothing more'); END;
--> statement-breakpoint
CREATE TRIGGER `cash_movements_day_open` BEFORE INSERT ON `cash_movements` WHEN EXISTS (SELECT 1 FROM `day_closings` WHERE terminal_id = (SELECT terminal_id FROM `shifts` WHERE id = NEW.shift_id) AND business_date >= NEW.business_date) BEGIN SELECT RAISE(ABORT, 'a closed day takes nothing more'); END;
--> statement-breakpoint
CREATE TRIGGER `day_closings_in_order` BEFORE INSERT ON `day_closings` WHEN EXISTS (SELECT 1 FROM `day_closings` WHERE terminal_id = NEW.terminal_id AND business_date >= NEW.business_date) BEGIN SELECT RAISE(ABORT, 'days are closed in order'); END;
