-- Rules of the second release's tables, and what an existing site needs to go on with them.
CREATE TRIGGER `session_corrections_no_update` BEFORE UPDATE ON `session_corrections` BEGIN SELECT RAISE(ABORT, 'append-only: session_corrections'); END;
--> statement-breakpoint
CREATE TRIGGER `session_corrections_no_delete` BEFORE DELETE ON `session_corrections` BEGIN SELECT RAISE(ABORT, 'append-only: session_corrections'); END;
--> statement-breakpoint
CREATE TRIGGER `receivables_no_update` BEFORE UPDATE ON `receivables` BEGIN SELECT RAISE(ABORT, 'append-only: receivables'); END;
--> statement-breakpoint
CREATE TRIGGER `receivables_no_delete` BEFORE DELETE ON `receivables` BEGIN SELECT RAISE(ABORT, 'append-only: receivables'); END;
--> statement-breakpoint
CREATE TRIGGER `receivable_collections_no_update` BEFORE UPDATE ON `receivable_collections` BEGIN SELECT RAISE(ABORT, 'append-only: receivable_collections'); END;
--> statement-breakpoint
CREATE TRIGGER `receivable_collections_no_delete` BEFORE DELETE ON `receivable_collections` BEGIN SELECT RAISE(ABORT, 'append-only: receivable_collections'); END;
--> statement-breakpoint
CREATE TRIGGER `day_closing_addenda_no_update` BEFORE UPDATE ON `day_closing_addenda` BEGIN SELECT RAISE(ABORT, 'append-only: day_closing_addenda'); END;
--> statement-breakpoint
CREATE TRIGGER `day_closing_addenda_no_delete` BEFORE DELETE ON `day_closing_addenda` BEGIN SELECT RAISE(ABORT, 'append-only: day_closing_addenda'); END;
--> statement-breakpoint
CREATE TRIGGER `charging_policies_no_delete` BEFORE DELETE ON `charging_policies` BEGIN SELECT RAISE(ABORT, 'append-only: charging_policies'); END;
--> statement-breakpoint
CREATE TRIGGER `charging_policies_only_close` BEFORE UPDATE ON `charging_policies` WHEN OLD.valid_to IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.policy IS NOT OLD.policy OR NEW.valid_from IS NOT OLD.valid_from BEGIN SELECT RAISE(ABORT, 'a policy is closed, never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `charging_policies_contiguous` BEFORE INSERT ON `charging_policies` WHEN EXISTS (SELECT 1 FROM `charging_policies`) AND NOT EXISTS (SELECT 1 FROM `charging_policies` t WHERE t.valid_to = NEW.valid_from) BEGIN SELECT RAISE(ABORT, 'policies have no gap and no overlap'); END;
--> statement-breakpoint
CREATE TRIGGER `receivable_collections_never_more` BEFORE INSERT ON `receivable_collections` WHEN NEW.amount + (SELECT COALESCE(SUM(amount), 0) FROM `receivable_collections` WHERE receivable_id = NEW.receivable_id) > (SELECT amount FROM `receivables` WHERE id = NEW.receivable_id) BEGIN SELECT RAISE(ABORT, 'more collected than owed'); END;
--> statement-breakpoint
CREATE TRIGGER `report_requests_no_delete` BEFORE DELETE ON `report_requests` BEGIN SELECT RAISE(ABORT, 'append-only: report_requests'); END;
--> statement-breakpoint
-- An open stay is put right only beside the row that keeps old and new (same instant); its number, its
-- first operator and its terminal never change.
DROP TRIGGER `sessions_fixed_at_entry`;
--> statement-breakpoint
CREATE TRIGGER `sessions_fixed_at_entry` BEFORE UPDATE ON `sessions` WHEN NEW.ticket_number IS NOT OLD.ticket_number OR NEW.opened_by IS NOT OLD.opened_by OR NEW.entry_terminal_id IS NOT OLD.entry_terminal_id OR ((NEW.tariff_id IS NOT OLD.tariff_id OR NEW.policy_snapshot IS NOT OLD.policy_snapshot OR NEW.start_time IS NOT OLD.start_time OR NEW.business_date IS NOT OLD.business_date OR NEW.vehicle_id IS NOT OLD.vehicle_id OR NEW.vehicle_class IS NOT OLD.vehicle_class) AND NOT EXISTS (SELECT 1 FROM `session_corrections` c WHERE c.session_id = NEW.id AND c.at = NEW.updated_at)) BEGIN SELECT RAISE(ABORT, 'entry, ticket, tariff and policy are fixed at entry'); END;
--> statement-breakpoint
-- Until now a stay could only be voided by undoing its entry.
DROP TRIGGER `sessions_ended_never_change`;
--> statement-breakpoint
UPDATE `sessions` SET `void_kind` = 'undone' WHERE `status` = 'voided';
--> statement-breakpoint
CREATE TRIGGER `sessions_ended_never_change` BEFORE UPDATE ON `sessions` WHEN OLD.status <> 'open' BEGIN SELECT RAISE(ABORT, 'an ended stay never changes'); END;
--> statement-breakpoint
-- The policy that held until now holds from the site's beginning.
INSERT INTO `charging_policies` (`id`, `policy`, `valid_from`, `created_at`) SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-7' || substr(hex(randomblob(2)), 2) || '-a' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))), `value`, 0, `created_at` FROM `settings` WHERE `key` = 'policy';
--> statement-breakpoint
INSERT OR IGNORE INTO `permissions` (`code`, `description`) SELECT column1, column1 FROM (VALUES ('sessions:move'), ('sessions:correct'), ('sessions:void'), ('payments:refund'), ('payments:promise'), ('payments:collect'), ('payments:belated'), ('site:manage'), ('day:close'), ('support:export'), ('kiosk:leave')) WHERE EXISTS (SELECT 1 FROM `roles`);
--> statement-breakpoint
INSERT OR IGNORE INTO `role_permissions` (`role_id`, `permission_code`) SELECT r.id, column1 FROM `roles` r, (VALUES ('sessions:move'), ('payments:collect')) WHERE r.code = 'operator' AND r.built_in = 1;
--> statement-breakpoint
INSERT OR IGNORE INTO `role_permissions` (`role_id`, `permission_code`) SELECT r.id, column1 FROM `roles` r, (VALUES ('sessions:move'), ('payments:collect'), ('sessions:correct'), ('sessions:void'), ('payments:refund'), ('payments:promise'), ('payments:belated'), ('day:close'), ('support:export'), ('kiosk:leave')) WHERE r.code = 'supervisor' AND r.built_in = 1;
--> statement-breakpoint
INSERT OR IGNORE INTO `role_permissions` (`role_id`, `permission_code`) SELECT r.id, column1 FROM `roles` r, (VALUES ('sessions:move'), ('sessions:correct'), ('sessions:void'), ('payments:refund'), ('payments:promise'), ('payments:collect'), ('payments:belated'), ('site:manage'), ('day:close'), ('support:export'), ('kiosk:leave')) WHERE r.code = 'admin' AND r.built_in = 1;
