CREATE TABLE `session_corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`session_id` text NOT NULL,
	`field` text NOT NULL,
	`old_value` text NOT NULL,
	`new_value` text NOT NULL,
	`reason` text NOT NULL,
	`corrected_by` text NOT NULL,
	`authorised_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`corrected_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`authorised_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "session_corrections_field" CHECK("session_corrections"."field" IN ('plate', 'vehicle_class', 'spot', 'start_time'))
);
--> statement-breakpoint
CREATE INDEX `session_corrections_session` ON `session_corrections` (`session_id`,`at`);--> statement-breakpoint
CREATE UNIQUE INDEX `session_corrections_request` ON `session_corrections` (`request_id`,`field`);--> statement-breakpoint
CREATE TABLE `receivable_collections` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`receivable_id` text NOT NULL,
	`method` text NOT NULL,
	`amount` integer NOT NULL,
	`rounding` integer NOT NULL,
	`received` integer NOT NULL,
	`change` integer NOT NULL,
	`reference` text,
	`number` text NOT NULL,
	`shift_id` text NOT NULL,
	`business_date` text NOT NULL,
	`collected_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`receivable_id`) REFERENCES `receivables`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`shift_id`) REFERENCES `shifts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`collected_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "receivable_collections_method" CHECK("receivable_collections"."method" IN ('cash', 'debit', 'credit', 'transfer')),
	CONSTRAINT "receivable_collections_amounts" CHECK("receivable_collections"."amount" > 0 AND "receivable_collections"."rounding" BETWEEN -5 AND 4 AND "receivable_collections"."received" - "receivable_collections"."change" = "receivable_collections"."amount" + "receivable_collections"."rounding")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `receivable_collections_request_id_unique` ON `receivable_collections` (`request_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `receivable_collections_number_unique` ON `receivable_collections` (`number`);--> statement-breakpoint
CREATE INDEX `receivable_collections_receivable` ON `receivable_collections` (`receivable_id`);--> statement-breakpoint
CREATE INDEX `receivable_collections_shift` ON `receivable_collections` (`shift_id`);--> statement-breakpoint
CREATE INDEX `receivable_collections_business_date` ON `receivable_collections` (`business_date`);--> statement-breakpoint
CREATE TABLE `receivables` (
	`id` text PRIMARY KEY NOT NULL,
	`payment_id` text NOT NULL,
	`amount` integer NOT NULL,
	`debtor_name` text NOT NULL,
	`debtor_rut` text,
	`debtor_phone` text,
	`reason` text NOT NULL,
	`due_date` text,
	`created_by` text NOT NULL,
	`authorised_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`authorised_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "receivables_amount" CHECK("receivables"."amount" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `receivables_payment_id_unique` ON `receivables` (`payment_id`);--> statement-breakpoint
CREATE INDEX `receivables_at` ON `receivables` (`at`);--> statement-breakpoint
CREATE TABLE `report_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`params` text NOT NULL,
	`format` text NOT NULL,
	`status` text NOT NULL,
	`progress` integer NOT NULL,
	`file` text,
	`error` text,
	`requested_by` text,
	`schedule_id` text,
	`requested_at` integer NOT NULL,
	`completed_at` integer,
	FOREIGN KEY (`requested_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`schedule_id`) REFERENCES `report_schedules`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "report_requests_status" CHECK("report_requests"."status" IN ('pending', 'running', 'completed', 'failed', 'cancelled'))
);
--> statement-breakpoint
CREATE INDEX `report_requests_requested` ON `report_requests` (`requested_at`);--> statement-breakpoint
CREATE TABLE `report_schedules` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`params` text NOT NULL,
	`format` text NOT NULL,
	`rhythm` text NOT NULL,
	`active` integer NOT NULL,
	`last_run_at` integer,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "report_schedules_rhythm" CHECK("report_schedules"."rhythm" IN ('daily', 'weekly', 'on_closing'))
);
--> statement-breakpoint
CREATE TABLE `day_closing_addenda` (
	`id` text PRIMARY KEY NOT NULL,
	`day_closing_id` text NOT NULL,
	`number` integer NOT NULL,
	`reason` text NOT NULL,
	`totals` text NOT NULL,
	`audit_head` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`day_closing_id`) REFERENCES `day_closings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `day_closing_addenda_number` ON `day_closing_addenda` (`day_closing_id`,`number`);--> statement-breakpoint
CREATE TABLE `charging_policies` (
	`id` text PRIMARY KEY NOT NULL,
	`policy` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "charging_policies_interval" CHECK("charging_policies"."valid_to" IS NULL OR "charging_policies"."valid_to" > "charging_policies"."valid_from")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `charging_policies_valid_from_unique` ON `charging_policies` (`valid_from`);--> statement-breakpoint
ALTER TABLE `users` ADD `badge_hash` text;--> statement-breakpoint
CREATE UNIQUE INDEX `users_badge_hash_unique` ON `users` (`badge_hash`);--> statement-breakpoint
ALTER TABLE `sessions` ADD `void_kind` text;--> statement-breakpoint
ALTER TABLE `spots` ADD `status_until` integer;--> statement-breakpoint
ALTER TABLE `spots` ADD `grid_x` integer;--> statement-breakpoint
ALTER TABLE `spots` ADD `grid_y` integer;--> statement-breakpoint
ALTER TABLE `spots` ADD `retired_at` integer;--> statement-breakpoint
ALTER TABLE `payments` ADD `belated_reason` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `record_id` text;--> statement-breakpoint
CREATE INDEX `documents_record` ON `documents` (`record_id`);--> statement-breakpoint
ALTER TABLE `agreements` ADD `merchant` text;--> statement-breakpoint
ALTER TABLE `agreements` ADD `scan_code` text;--> statement-breakpoint
ALTER TABLE `agreements` ADD `valid_from` integer;--> statement-breakpoint
ALTER TABLE `agreements` ADD `valid_to` integer;--> statement-breakpoint
ALTER TABLE `agreements` ADD `max_uses` integer;--> statement-breakpoint
ALTER TABLE `agreements` ADD `max_uses_per_day` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `agreements_scan_code_unique` ON `agreements` (`scan_code`);