DROP INDEX `charging_policies_valid_from_unique`;--> statement-breakpoint
ALTER TABLE `charging_policies` ADD `withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `charging_policies` ADD `withdrawn_by` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `charging_policies` ADD `withdrawn_reason` text;--> statement-breakpoint
CREATE UNIQUE INDEX `charging_policies_from` ON `charging_policies` (`valid_from`) WHERE "charging_policies"."withdrawn_at" IS NULL;--> statement-breakpoint
DROP INDEX `tariffs_one_current`;--> statement-breakpoint
DROP INDEX `tariffs_class_from`;--> statement-breakpoint
ALTER TABLE `tariffs` ADD `withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `tariffs` ADD `withdrawn_by` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `tariffs` ADD `withdrawn_reason` text;--> statement-breakpoint
CREATE UNIQUE INDEX `tariffs_one_current` ON `tariffs` (`vehicle_class`) WHERE "tariffs"."valid_to" IS NULL AND "tariffs"."withdrawn_at" IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `tariffs_class_from` ON `tariffs` (`vehicle_class`,`valid_from`) WHERE "tariffs"."withdrawn_at" IS NULL;--> statement-breakpoint
CREATE INDEX `payments_agreement` ON `payments` (`agreement_id`,`business_date`) WHERE "payments"."agreement_id" IS NOT NULL;
--> statement-breakpoint
-- The policies are the one source: what the settings held was copied by the release before.
DELETE FROM `settings` WHERE `key` = 'policy';
--> statement-breakpoint
DROP TRIGGER `tariffs_only_close`;
--> statement-breakpoint
-- A row changes in three ways: it is closed once; it is withdrawn before it begins; it goes on where its withdrawn successor would have begun.
CREATE TRIGGER `tariffs_only_close` BEFORE UPDATE ON `tariffs` WHEN NEW.id IS NOT OLD.id OR NEW.vehicle_class IS NOT OLD.vehicle_class OR NEW.day_rate IS NOT OLD.day_rate OR NEW.night_rate IS NOT OLD.night_rate OR NEW.valid_from IS NOT OLD.valid_from OR NEW.created_by IS NOT OLD.created_by OR NEW.created_at IS NOT OLD.created_at OR OLD.withdrawn_at IS NOT NULL OR NOT (
  (NEW.withdrawn_at IS NULL AND OLD.valid_to IS NULL AND NEW.valid_to IS NOT NULL)
  OR (NEW.withdrawn_at < OLD.valid_from AND NEW.valid_to IS OLD.valid_to AND NEW.withdrawn_by IS NOT NULL AND NEW.withdrawn_reason IS NOT NULL AND EXISTS (SELECT 1 FROM `tariffs` t WHERE t.vehicle_class = OLD.vehicle_class AND t.withdrawn_at IS NULL AND t.valid_to = OLD.valid_from))
  OR (NEW.withdrawn_at IS NULL AND OLD.valid_to IS NOT NULL AND EXISTS (SELECT 1 FROM `tariffs` t WHERE t.vehicle_class = OLD.vehicle_class AND t.withdrawn_at IS NOT NULL AND t.valid_from = OLD.valid_to AND t.valid_to IS NEW.valid_to) AND NOT EXISTS (SELECT 1 FROM `tariffs` t WHERE t.vehicle_class = OLD.vehicle_class AND t.withdrawn_at IS NULL AND t.valid_from = OLD.valid_to))
) BEGIN SELECT RAISE(ABORT, 'a tariff is closed, never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `tariffs_withdrawn_leave_no_gap` AFTER UPDATE ON `tariffs` WHEN OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL BEGIN UPDATE `tariffs` SET valid_to = NEW.valid_to WHERE vehicle_class = NEW.vehicle_class AND withdrawn_at IS NULL AND valid_to = NEW.valid_from; END;
--> statement-breakpoint
DROP TRIGGER `tariffs_contiguous`;
--> statement-breakpoint
CREATE TRIGGER `tariffs_contiguous` BEFORE INSERT ON `tariffs` WHEN NEW.withdrawn_at IS NOT NULL OR (EXISTS (SELECT 1 FROM `tariffs` t WHERE t.vehicle_class = NEW.vehicle_class) AND NOT EXISTS (SELECT 1 FROM `tariffs` t WHERE t.vehicle_class = NEW.vehicle_class AND t.withdrawn_at IS NULL AND t.valid_to = NEW.valid_from)) BEGIN SELECT RAISE(ABORT, 'tariffs of a class have no gap and no overlap'); END;
--> statement-breakpoint
CREATE TRIGGER `tariffs_never_the_past` BEFORE INSERT ON `tariffs` WHEN NEW.valid_from < NEW.created_at AND EXISTS (SELECT 1 FROM `tariffs` t WHERE t.vehicle_class = NEW.vehicle_class) BEGIN SELECT RAISE(ABORT, 'a tariff never changes the past'); END;
--> statement-breakpoint
DROP TRIGGER `charging_policies_only_close`;
--> statement-breakpoint
CREATE TRIGGER `charging_policies_only_close` BEFORE UPDATE ON `charging_policies` WHEN NEW.id IS NOT OLD.id OR NEW.policy IS NOT OLD.policy OR NEW.valid_from IS NOT OLD.valid_from OR NEW.created_by IS NOT OLD.created_by OR NEW.created_at IS NOT OLD.created_at OR OLD.withdrawn_at IS NOT NULL OR NOT (
  (NEW.withdrawn_at IS NULL AND OLD.valid_to IS NULL AND NEW.valid_to IS NOT NULL)
  OR (NEW.withdrawn_at < OLD.valid_from AND NEW.valid_to IS OLD.valid_to AND NEW.withdrawn_by IS NOT NULL AND NEW.withdrawn_reason IS NOT NULL AND EXISTS (SELECT 1 FROM `charging_policies` t WHERE t.withdrawn_at IS NULL AND t.valid_to = OLD.valid_from))
  OR (NEW.withdrawn_at IS NULL AND OLD.valid_to IS NOT NULL AND EXISTS (SELECT 1 FROM `charging_policies` t WHERE t.withdrawn_at IS NOT NULL AND t.valid_from = OLD.valid_to AND t.valid_to IS NEW.valid_to) AND NOT EXISTS (SELECT 1 FROM `charging_policies` t WHERE t.withdrawn_at IS NULL AND t.valid_from = OLD.valid_to))
) BEGIN SELECT RAISE(ABORT, 'a policy is closed, never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `charging_policies_withdrawn_leave_no_gap` AFTER UPDATE ON `charging_policies` WHEN OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL BEGIN UPDATE `charging_policies` SET valid_to = NEW.valid_to WHERE withdrawn_at IS NULL AND valid_to = NEW.valid_from; END;
--> statement-breakpoint
DROP TRIGGER `charging_policies_contiguous`;
--> statement-breakpoint
CREATE TRIGGER `charging_policies_contiguous` BEFORE INSERT ON `charging_policies` WHEN NEW.withdrawn_at IS NOT NULL OR (EXISTS (SELECT 1 FROM `charging_policies`) AND NOT EXISTS (SELECT 1 FROM `charging_policies` t WHERE t.withdrawn_at IS NULL AND t.valid_to = NEW.valid_from)) BEGIN SELECT RAISE(ABORT, 'policies have no gap and no overlap'); END;
--> statement-breakpoint
CREATE TRIGGER `charging_policies_never_the_past` BEFORE INSERT ON `charging_policies` WHEN NEW.valid_from < NEW.created_at AND EXISTS (SELECT 1 FROM `charging_policies`) BEGIN SELECT RAISE(ABORT, 'a policy never changes the past'); END;
--> statement-breakpoint
-- What an agreement gives was said to a merchant and charged to drivers: another discount is another agreement.
CREATE TRIGGER `agreements_fixed` BEFORE UPDATE ON `agreements` WHEN NEW.id IS NOT OLD.id OR NEW.code IS NOT OLD.code OR NEW.kind IS NOT OLD.kind OR NEW.value IS NOT OLD.value BEGIN SELECT RAISE(ABORT, 'the discount of an agreement never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `agreements_no_delete` BEFORE DELETE ON `agreements` BEGIN SELECT RAISE(ABORT, 'append-only: agreements'); END;
