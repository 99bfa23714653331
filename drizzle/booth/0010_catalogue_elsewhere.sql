CREATE TABLE `catalogue_ownership` (
	`part` text PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`owner_name` text NOT NULL,
	`since` integer NOT NULL,
	`rows` integer NOT NULL,
	CONSTRAINT "catalogue_ownership_part" CHECK("catalogue_ownership"."part" IN ('tariffs', 'people', 'agreements', 'spots', 'messages', 'company'))
);
--> statement-breakpoint
CREATE TABLE `displaced_rows` (
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`kind`, `key`)
);
--> statement-breakpoint
CREATE TABLE `feed_rows` (
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`version` integer NOT NULL,
	`body` text,
	`deleted` integer NOT NULL,
	`applied_at` integer,
	PRIMARY KEY(`kind`, `key`),
	CONSTRAINT "feed_rows_body" CHECK("feed_rows"."deleted" = ("feed_rows"."body" IS NULL))
);
--> statement-breakpoint
DROP TRIGGER `tariffs_only_close`;
--> statement-breakpoint
-- What the owner of the catalogue told is taken over as it is: the owner's program kept these rules. A row that the owner does not have is put out of use, at that instant.
CREATE TRIGGER `tariffs_only_close` BEFORE UPDATE ON `tariffs` WHEN NEW.id IS NOT OLD.id OR NEW.vehicle_class IS NOT OLD.vehicle_class OR NEW.day_rate IS NOT OLD.day_rate OR NEW.night_rate IS NOT OLD.night_rate OR NEW.valid_from IS NOT OLD.valid_from OR NEW.created_by IS NOT OLD.created_by OR NEW.created_at IS NOT OLD.created_at OR OLD.withdrawn_at IS NOT NULL OR NOT (
  EXISTS (SELECT 1 FROM `feed_rows` f, `catalogue_ownership` o WHERE f.kind = 'tariff' AND f.key = NEW.id AND o.part = 'tariffs' AND o.owner NOT IN (SELECT id FROM `terminals` WHERE is_self = 1))
  OR (NEW.withdrawn_at IS NOT NULL AND NEW.valid_to IS OLD.valid_to AND EXISTS (SELECT 1 FROM `displaced_rows` d WHERE d.kind = 'tariff' AND d.key = NEW.id AND d.at = NEW.withdrawn_at))
  OR (NEW.withdrawn_at IS NULL AND OLD.valid_to IS NULL AND NEW.valid_to IS NOT NULL)
  OR (NEW.withdrawn_at < OLD.valid_from AND NEW.valid_to IS OLD.valid_to AND NEW.withdrawn_by IS NOT NULL AND NEW.withdrawn_reason IS NOT NULL AND EXISTS (SELECT 1 FROM `tariffs` t WHERE t.vehicle_class = OLD.vehicle_class AND t.withdrawn_at IS NULL AND t.valid_to = OLD.valid_from))
  OR (NEW.withdrawn_at IS NULL AND OLD.valid_to IS NOT NULL AND EXISTS (SELECT 1 FROM `tariffs` t WHERE t.vehicle_class = OLD.vehicle_class AND t.withdrawn_at IS NOT NULL AND t.valid_from = OLD.valid_to AND t.valid_to IS NEW.valid_to) AND NOT EXISTS (SELECT 1 FROM `tariffs` t WHERE t.vehicle_class = OLD.vehicle_class AND t.withdrawn_at IS NULL AND t.valid_from = OLD.valid_to))
) BEGIN SELECT RAISE(ABORT, 'a tariff is closed, never edited'); END;
--> statement-breakpoint
DROP TRIGGER `tariffs_contiguous`;
--> statement-breakpoint
CREATE TRIGGER `tariffs_contiguous` BEFORE INSERT ON `tariffs` WHEN NOT EXISTS (SELECT 1 FROM `feed_rows` f, `catalogue_ownership` o WHERE f.kind = 'tariff' AND f.key = NEW.id AND o.part = 'tariffs' AND o.owner NOT IN (SELECT id FROM `terminals` WHERE is_self = 1)) AND (NEW.withdrawn_at IS NOT NULL OR (EXISTS (SELECT 1 FROM `tariffs` t WHERE t.vehicle_class = NEW.vehicle_class) AND NOT EXISTS (SELECT 1 FROM `tariffs` t WHERE t.vehicle_class = NEW.vehicle_class AND t.withdrawn_at IS NULL AND t.valid_to = NEW.valid_from))) BEGIN SELECT RAISE(ABORT, 'tariffs of a class have no gap and no overlap'); END;
--> statement-breakpoint
DROP TRIGGER `tariffs_never_the_past`;
--> statement-breakpoint
CREATE TRIGGER `tariffs_never_the_past` BEFORE INSERT ON `tariffs` WHEN NOT EXISTS (SELECT 1 FROM `feed_rows` f, `catalogue_ownership` o WHERE f.kind = 'tariff' AND f.key = NEW.id AND o.part = 'tariffs' AND o.owner NOT IN (SELECT id FROM `terminals` WHERE is_self = 1)) AND NEW.valid_from < NEW.created_at AND EXISTS (SELECT 1 FROM `tariffs` t WHERE t.vehicle_class = NEW.vehicle_class) BEGIN SELECT RAISE(ABORT, 'a tariff never changes the past'); END;
--> statement-breakpoint
DROP TRIGGER `charging_policies_only_close`;
--> statement-breakpoint
CREATE TRIGGER `charging_policies_only_close` BEFORE UPDATE ON `charging_policies` WHEN NEW.id IS NOT OLD.id OR NEW.policy IS NOT OLD.policy OR NEW.valid_from IS NOT OLD.valid_from OR NEW.created_by IS NOT OLD.created_by OR NEW.created_at IS NOT OLD.created_at OR OLD.withdrawn_at IS NOT NULL OR NOT (
  EXISTS (SELECT 1 FROM `feed_rows` f, `catalogue_ownership` o WHERE f.kind = 'policy' AND f.key = NEW.id AND o.part = 'tariffs' AND o.owner NOT IN (SELECT id FROM `terminals` WHERE is_self = 1))
  OR (NEW.withdrawn_at IS NOT NULL AND NEW.valid_to IS OLD.valid_to AND EXISTS (SELECT 1 FROM `displaced_rows` d WHERE d.kind = 'policy' AND d.key = NEW.id AND d.at = NEW.withdrawn_at))
  OR (NEW.withdrawn_at IS NULL AND OLD.valid_to IS NULL AND NEW.valid_to IS NOT NULL)
  OR (NEW.withdrawn_at < OLD.valid_from AND NEW.valid_to IS OLD.valid_to AND NEW.withdrawn_by IS NOT NULL AND NEW.withdrawn_reason IS NOT NULL AND EXISTS (SELECT 1 FROM `charging_policies` t WHERE t.withdrawn_at IS NULL AND t.valid_to = OLD.valid_from))
  OR (NEW.withdrawn_at IS NULL AND OLD.valid_to IS NOT NULL AND EXISTS (SELECT 1 FROM `charging_policies` t WHERE t.withdrawn_at IS NOT NULL AND t.valid_from = OLD.valid_to AND t.valid_to IS NEW.valid_to) AND NOT EXISTS (SELECT 1 FROM `charging_policies` t WHERE t.withdrawn_at IS NULL AND t.valid_from = OLD.valid_to))
) BEGIN SELECT RAISE(ABORT, 'a policy is closed, never edited'); END;
--> statement-breakpoint
DROP TRIGGER `charging_policies_contiguous`;
--> statement-breakpoint
CREATE TRIGGER `charging_policies_contiguous` BEFORE INSERT ON `charging_policies` WHEN NOT EXISTS (SELECT 1 FROM `feed_rows` f, `catalogue_ownership` o WHERE f.kind = 'policy' AND f.key = NEW.id AND o.part = 'tariffs' AND o.owner NOT IN (SELECT id FROM `terminals` WHERE is_self = 1)) AND (NEW.withdrawn_at IS NOT NULL OR (EXISTS (SELECT 1 FROM `charging_policies`) AND NOT EXISTS (SELECT 1 FROM `charging_policies` t WHERE t.withdrawn_at IS NULL AND t.valid_to = NEW.valid_from))) BEGIN SELECT RAISE(ABORT, 'policies have no gap and no overlap'); END;
--> statement-breakpoint
DROP TRIGGER `charging_policies_never_the_past`;
--> statement-breakpoint
CREATE TRIGGER `charging_policies_never_the_past` BEFORE INSERT ON `charging_policies` WHEN NOT EXISTS (SELECT 1 FROM `feed_rows` f, `catalogue_ownership` o WHERE f.kind = 'policy' AND f.key = NEW.id AND o.part = 'tariffs' AND o.owner NOT IN (SELECT id FROM `terminals` WHERE is_self = 1)) AND NEW.valid_from < NEW.created_at AND EXISTS (SELECT 1 FROM `charging_policies`) BEGIN SELECT RAISE(ABORT, 'a policy never changes the past'); END;
--> statement-breakpoint
DROP TRIGGER `agreements_fixed`;
--> statement-breakpoint
-- One that the owner does not have gives up its code, so that the owner's can have it; what it gave stays.
CREATE TRIGGER `agreements_fixed` BEFORE UPDATE ON `agreements` WHEN NEW.id IS NOT OLD.id OR NEW.kind IS NOT OLD.kind OR NEW.value IS NOT OLD.value OR (NEW.code IS NOT OLD.code AND NOT (NEW.active = 0 AND NEW.code = OLD.code || '~' || substr(OLD.id, -6) AND EXISTS (SELECT 1 FROM `displaced_rows` d WHERE d.kind = 'agreement' AND d.key = NEW.id))) BEGIN SELECT RAISE(ABORT, 'the discount of an agreement never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `displaced_rows_no_update` BEFORE UPDATE ON `displaced_rows` BEGIN SELECT RAISE(ABORT, 'append-only: displaced_rows'); END;
