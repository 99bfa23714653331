CREATE TABLE `sync_acknowledged` (
	`epoch` integer PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT "sync_acknowledged_seq" CHECK("sync_acknowledged"."seq" > 0)
);
--> statement-breakpoint
CREATE TABLE `sync_state` (
	`id` integer PRIMARY KEY NOT NULL,
	`hq_url` text NOT NULL,
	`site_id` text NOT NULL,
	`site_name` text NOT NULL,
	`role` text NOT NULL,
	`public_key` text NOT NULL,
	`enrolled_at` integer NOT NULL,
	`feed_cursor` integer NOT NULL,
	`last_contact_at` integer,
	`clock_offset_ms` integer NOT NULL,
	`last_error_code` text,
	`last_error_at` integer,
	CONSTRAINT "sync_state_one" CHECK("sync_state"."id" = 1),
	CONSTRAINT "sync_state_role" CHECK("sync_state"."role" IN ('first', 'joined')),
	CONSTRAINT "sync_state_cursor" CHECK("sync_state"."feed_cursor" >= 0),
	CONSTRAINT "sync_state_error" CHECK(("sync_state"."last_error_code" IS NULL) = ("sync_state"."last_error_at" IS NULL))
);
--> statement-breakpoint
-- Joining a headquarters is a permission of its own; the administrators of sites that were there before have it too.
INSERT OR IGNORE INTO `permissions` (`code`, `description`) SELECT 'sync:manage', 'sync:manage' WHERE EXISTS (SELECT 1 FROM `roles`);
--> statement-breakpoint
INSERT OR IGNORE INTO `role_permissions` (`role_id`, `permission_code`) SELECT r.id, 'sync:manage' FROM `roles` r WHERE r.code = 'admin' AND r.built_in = 1;
