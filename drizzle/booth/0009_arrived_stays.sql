CREATE TABLE `stay_conflicts` (
	`session_id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`body` text NOT NULL,
	`settled_at` integer
);
--> statement-breakpoint
CREATE INDEX `stay_conflicts_waiting` ON `stay_conflicts` (`session_id`) WHERE "stay_conflicts"."settled_at" IS NULL;--> statement-breakpoint
CREATE TABLE `stays_aside` (
	`session_id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`body` text NOT NULL,
	`missing` text NOT NULL,
	`since` integer NOT NULL
);
--> statement-breakpoint
DROP INDEX `sessions_one_open_per_vehicle`;--> statement-breakpoint
DROP INDEX `sessions_one_open_per_spot`;--> statement-breakpoint
ALTER TABLE `sessions` ADD `arrived` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `elsewhere_date` text;--> statement-breakpoint
CREATE INDEX `sessions_elsewhere` ON `sessions` (`elsewhere_date`) WHERE "sessions"."elsewhere_date" IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_one_open_per_vehicle` ON `sessions` (`vehicle_id`,CASE "arrived" WHEN 1 THEN "id" ELSE '' END) WHERE "sessions"."status" = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_one_open_per_spot` ON `sessions` (`spot_id`,CASE "arrived" WHEN 1 THEN "id" ELSE '' END) WHERE "sessions"."status" = 'open';--> statement-breakpoint
-- What another booth let in follows that booth's word while it is open; whose stay it is never changes.
DROP TRIGGER `sessions_fixed_at_entry`;
--> statement-breakpoint
CREATE TRIGGER `sessions_fixed_at_entry` BEFORE UPDATE ON `sessions` WHEN NEW.ticket_number IS NOT OLD.ticket_number OR NEW.opened_by IS NOT OLD.opened_by OR NEW.entry_terminal_id IS NOT OLD.entry_terminal_id OR NEW.arrived IS NOT OLD.arrived OR ((NEW.tariff_id IS NOT OLD.tariff_id OR NEW.policy_snapshot IS NOT OLD.policy_snapshot OR NEW.start_time IS NOT OLD.start_time OR NEW.business_date IS NOT OLD.business_date OR NEW.vehicle_id IS NOT OLD.vehicle_id OR NEW.vehicle_class IS NOT OLD.vehicle_class) AND OLD.arrived = 0 AND NOT EXISTS (SELECT 1 FROM `session_corrections` c WHERE c.session_id = NEW.id AND c.at = NEW.updated_at)) BEGIN SELECT RAISE(ABORT, 'entry, ticket, tariff and policy are fixed at entry'); END;
--> statement-breakpoint
CREATE TRIGGER `sessions_arrived_from_others` BEFORE INSERT ON `sessions` WHEN NEW.elsewhere_date IS NOT NULL OR NEW.arrived IS NOT (SELECT count(*) = 0 FROM `terminals` t WHERE t.id = NEW.entry_terminal_id AND t.is_self = 1) BEGIN SELECT RAISE(ABORT, 'arrived are the stays of other booths, and only they'); END;
--> statement-breakpoint
-- An own stay that ended elsewhere counts on the day on which this booth was told, as long as that day is open.
CREATE TRIGGER `sessions_left_elsewhere` BEFORE UPDATE ON `sessions` WHEN NEW.elsewhere_date IS NOT NULL AND (NEW.arrived = 1 OR NEW.status = 'open' OR NEW.exit_terminal_id IS NEW.entry_terminal_id OR EXISTS (SELECT 1 FROM `day_closings` WHERE terminal_id = NEW.entry_terminal_id AND business_date >= NEW.elsewhere_date)) BEGIN SELECT RAISE(ABORT, 'only an own stay that ended elsewhere, on an open day'); END;
--> statement-breakpoint
CREATE TRIGGER `stay_conflicts_no_delete` BEFORE DELETE ON `stay_conflicts` BEGIN SELECT RAISE(ABORT, 'append-only: stay_conflicts'); END;
--> statement-breakpoint
-- Made anew after the one above, so that what it refuses is said first.
DROP TRIGGER `sessions_stay_in_closed_day`;
--> statement-breakpoint
CREATE TRIGGER `sessions_stay_in_closed_day` BEFORE UPDATE ON `sessions` WHEN NEW.business_date IS NOT OLD.business_date AND EXISTS (SELECT 1 FROM `day_closings` WHERE terminal_id = NEW.entry_terminal_id AND business_date >= min(NEW.business_date, OLD.business_date)) BEGIN SELECT RAISE(ABORT, 'a closed day takes nothing more'); END;
