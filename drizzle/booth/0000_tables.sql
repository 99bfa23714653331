CREATE TABLE `login_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`succeeded` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `login_attempts_user_at` ON `login_attempts` (`user_id`,`at`);--> statement-breakpoint
CREATE TABLE `permissions` (
	`code` text PRIMARY KEY NOT NULL,
	`description` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `role_permissions` (
	`role_id` text NOT NULL,
	`permission_code` text NOT NULL,
	PRIMARY KEY(`role_id`, `permission_code`),
	FOREIGN KEY (`role_id`) REFERENCES `roles`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`permission_code`) REFERENCES `permissions`(`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `roles` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`built_in` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `roles_code_unique` ON `roles` (`code`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`username` text NOT NULL,
	`display_name` text NOT NULL,
	`pin_hash` text NOT NULL,
	`role_id` text NOT NULL,
	`status` text NOT NULL,
	`last_login_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`role_id`) REFERENCES `roles`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "users_status" CHECK("users"."status" IN ('active', 'suspended'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_username_unique` ON `users` (`username`);--> statement-breakpoint
CREATE TABLE `audit_log` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`user_id` text,
	`authorised_by` text,
	`terminal_id` text,
	`action` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`details` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_log_entity` ON `audit_log` (`entity`,`entity_id`);--> statement-breakpoint
CREATE INDEX `audit_log_at` ON `audit_log` (`at`);--> statement-breakpoint
CREATE INDEX `audit_log_user` ON `audit_log` (`user_id`,`at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`epoch` integer NOT NULL,
	`seq` integer NOT NULL,
	`event_id` text NOT NULL,
	`kind` text NOT NULL,
	`version` integer NOT NULL,
	`payload` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`epoch`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_event_id_unique` ON `outbox` (`event_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`ticket_number` text NOT NULL,
	`vehicle_id` text NOT NULL,
	`vehicle_class` text NOT NULL,
	`spot_id` text NOT NULL,
	`tariff_id` text NOT NULL,
	`policy_snapshot` text NOT NULL,
	`start_time` integer NOT NULL,
	`end_time` integer,
	`business_date` text NOT NULL,
	`status` text NOT NULL,
	`opened_by` text NOT NULL,
	`closed_by` text,
	`entry_terminal_id` text NOT NULL,
	`exit_terminal_id` text,
	`lost_ticket_evidence` text,
	`void_reason` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`vehicle_class`) REFERENCES `vehicle_classes`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`spot_id`) REFERENCES `spots`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tariff_id`) REFERENCES `tariffs`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`opened_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`closed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`entry_terminal_id`) REFERENCES `terminals`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`exit_terminal_id`) REFERENCES `terminals`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "sessions_status" CHECK("sessions"."status" IN ('open', 'closed', 'voided')),
	CONSTRAINT "sessions_ended" CHECK(("sessions"."status" = 'open') = ("sessions"."end_time" IS NULL) AND ("sessions"."end_time" IS NULL OR "sessions"."end_time" >= "sessions"."start_time")),
	CONSTRAINT "sessions_void_reason" CHECK("sessions"."status" <> 'voided' OR "sessions"."void_reason" IS NOT NULL)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_request_id_unique` ON `sessions` (`request_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_ticket_number_unique` ON `sessions` (`ticket_number`);--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_one_open_per_vehicle` ON `sessions` (`vehicle_id`) WHERE "sessions"."status" = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_one_open_per_spot` ON `sessions` (`spot_id`) WHERE "sessions"."status" = 'open';--> statement-breakpoint
CREATE INDEX `sessions_vehicle_start` ON `sessions` (`vehicle_id`,`start_time`);--> statement-breakpoint
CREATE INDEX `sessions_start` ON `sessions` (`start_time`);--> statement-breakpoint
CREATE INDEX `sessions_end` ON `sessions` (`end_time`);--> statement-breakpoint
CREATE INDEX `sessions_business_date` ON `sessions` (`business_date`);--> statement-breakpoint
CREATE TABLE `spots` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`zone_id` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`status_reason` text,
	`position` integer NOT NULL,
	`last_freed_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`zone_id`) REFERENCES `zones`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "spots_kind" CHECK("spots"."kind" IN ('car', 'motorcycle', 'accessible', 'ev', 'truck')),
	CONSTRAINT "spots_status" CHECK("spots"."status" IN ('available', 'out_of_service'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `spots_code_unique` ON `spots` (`code`);--> statement-breakpoint
CREATE INDEX `spots_zone_position` ON `spots` (`zone_id`,`position`);--> statement-breakpoint
CREATE TABLE `status_history` (
	`id` text PRIMARY KEY NOT NULL,
	`table_name` text NOT NULL,
	`record_id` text NOT NULL,
	`from_status` text,
	`to_status` text NOT NULL,
	`user_id` text NOT NULL,
	`reason` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "status_history_table" CHECK("status_history"."table_name" IN ('sessions', 'spots', 'reservations', 'payments'))
);
--> statement-breakpoint
CREATE INDEX `status_history_record` ON `status_history` (`table_name`,`record_id`,`at`);--> statement-breakpoint
CREATE TABLE `vehicles` (
	`id` text PRIMARY KEY NOT NULL,
	`plate` text NOT NULL,
	`vehicle_class` text NOT NULL,
	`colour` text,
	`make` text,
	`model` text,
	`owner` text,
	`notice` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`vehicle_class`) REFERENCES `vehicle_classes`(`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `vehicles_plate_unique` ON `vehicles` (`plate`);--> statement-breakpoint
CREATE TABLE `zones` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `zones_name_unique` ON `zones` (`name`);--> statement-breakpoint
CREATE TABLE `payment_events` (
	`id` text PRIMARY KEY NOT NULL,
	`gateway` text NOT NULL,
	`message` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `payment_reversals` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`payment_id` text NOT NULL,
	`kind` text NOT NULL,
	`amount` integer NOT NULL,
	`cash_amount` integer NOT NULL,
	`reason` text NOT NULL,
	`requested_by` text NOT NULL,
	`authorised_by` text NOT NULL,
	`shift_id` text NOT NULL,
	`business_date` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`requested_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`authorised_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`shift_id`) REFERENCES `shifts`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "payment_reversals_kind" CHECK("payment_reversals"."kind" IN ('void', 'refund')),
	CONSTRAINT "payment_reversals_amount" CHECK("payment_reversals"."amount" >= 0 AND "payment_reversals"."cash_amount" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `payment_reversals_request_id_unique` ON `payment_reversals` (`request_id`);--> statement-breakpoint
CREATE INDEX `payment_reversals_payment` ON `payment_reversals` (`payment_id`);--> statement-breakpoint
CREATE INDEX `payment_reversals_shift` ON `payment_reversals` (`shift_id`);--> statement-breakpoint
CREATE INDEX `payment_reversals_business_date` ON `payment_reversals` (`business_date`);--> statement-breakpoint
CREATE TABLE `payment_tenders` (
	`id` text PRIMARY KEY NOT NULL,
	`payment_id` text NOT NULL,
	`method` text NOT NULL,
	`amount` integer NOT NULL,
	`received` integer NOT NULL,
	`change` integer NOT NULL,
	`reference` text,
	FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "payment_tenders_method" CHECK("payment_tenders"."method" IN ('cash', 'debit', 'credit', 'transfer', 'gateway', 'account')),
	CONSTRAINT "payment_tenders_amounts" CHECK("payment_tenders"."amount" >= 0 AND "payment_tenders"."received" >= 0 AND "payment_tenders"."change" >= 0 AND "payment_tenders"."amount" = "payment_tenders"."received" - "payment_tenders"."change")
);
--> statement-breakpoint
CREATE INDEX `payment_tenders_payment` ON `payment_tenders` (`payment_id`);--> statement-breakpoint
CREATE TABLE `payment_transactions` (
	`id` text PRIMARY KEY NOT NULL,
	`payment_id` text,
	`gateway` text NOT NULL,
	`gateway_tx_id` text NOT NULL,
	`amount` integer NOT NULL,
	`status` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "payment_transactions_status" CHECK("payment_transactions"."status" IN ('pending', 'success', 'failed')),
	CONSTRAINT "payment_transactions_amount" CHECK("payment_transactions"."amount" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `payment_transactions_gateway_tx_id_unique` ON `payment_transactions` (`gateway_tx_id`);--> statement-breakpoint
CREATE INDEX `payment_transactions_payment` ON `payment_transactions` (`payment_id`);--> statement-breakpoint
CREATE TABLE `payments` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`session_id` text NOT NULL,
	`gross` integer NOT NULL,
	`discount` integer NOT NULL,
	`amount` integer NOT NULL,
	`rounding` integer NOT NULL,
	`net` integer NOT NULL,
	`vat` integer NOT NULL,
	`agreement_id` text,
	`explanation` text NOT NULL,
	`receipt_number` text NOT NULL,
	`paid_at` integer NOT NULL,
	`business_date` text NOT NULL,
	`shift_id` text NOT NULL,
	`terminal_id` text NOT NULL,
	`processed_by` text NOT NULL,
	`authorised_by` text,
	`free_reason` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`shift_id`) REFERENCES `shifts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`terminal_id`) REFERENCES `terminals`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`processed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`authorised_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "payments_amounts" CHECK("payments"."gross" >= 0 AND "payments"."discount" >= 0 AND "payments"."amount" = "payments"."gross" - "payments"."discount" AND "payments"."amount" >= 0 AND "payments"."net" >= 0 AND "payments"."vat" >= 0 AND "payments"."net" + "payments"."vat" = "payments"."amount"),
	CONSTRAINT "payments_rounding" CHECK("payments"."rounding" BETWEEN -5 AND 4)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `payments_request_id_unique` ON `payments` (`request_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `payments_session_id_unique` ON `payments` (`session_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `payments_receipt_number_unique` ON `payments` (`receipt_number`);--> statement-breakpoint
CREATE INDEX `payments_business_date` ON `payments` (`business_date`);--> statement-breakpoint
CREATE INDEX `payments_shift` ON `payments` (`shift_id`);--> statement-breakpoint
CREATE INDEX `payments_paid_at` ON `payments` (`paid_at`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`terminal_id` text NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`subject` text NOT NULL,
	`session_id` text,
	`payment_id` text,
	`shift_id` text,
	`content` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`terminal_id`) REFERENCES `terminals`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`shift_id`) REFERENCES `shifts`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "documents_kind" CHECK("documents"."kind" IN ('ticket', 'receipt', 'z', 'cash_movement', 'test', 'reversal', 'promise', 'collection', 'session_void', 'day_closing', 'day_addendum', 'badge', 'report'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_number` ON `documents` (`terminal_id`,`kind`,`number`);--> statement-breakpoint
CREATE INDEX `documents_created` ON `documents` (`created_at`);--> statement-breakpoint
CREATE INDEX `documents_session` ON `documents` (`session_id`);--> statement-breakpoint
CREATE INDEX `documents_payment` ON `documents` (`payment_id`);--> statement-breakpoint
CREATE INDEX `documents_shift` ON `documents` (`shift_id`);--> statement-breakpoint
CREATE TABLE `print_jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text,
	`copy` integer NOT NULL,
	`open_drawer` integer NOT NULL,
	`status` text NOT NULL,
	`attempts` integer NOT NULL,
	`last_error` text,
	`released` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "print_jobs_status" CHECK("print_jobs"."status" IN ('waiting', 'printing', 'done', 'discarded'))
);
--> statement-breakpoint
CREATE INDEX `print_jobs_pending` ON `print_jobs` (`created_at`) WHERE "print_jobs"."status" IN ('waiting', 'printing');--> statement-breakpoint
CREATE INDEX `print_jobs_document` ON `print_jobs` (`document_id`);--> statement-breakpoint
CREATE TABLE `reprints` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`copy` integer NOT NULL,
	`user_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reprints_document_copy` ON `reprints` (`document_id`,`copy`);--> statement-breakpoint
CREATE TABLE `sequences` (
	`terminal_id` text NOT NULL,
	`name` text NOT NULL,
	`value` integer NOT NULL,
	PRIMARY KEY(`terminal_id`, `name`),
	FOREIGN KEY (`terminal_id`) REFERENCES `terminals`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "sequences_positive" CHECK("sequences"."value" > 0)
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`description` text NOT NULL,
	`updated_by` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`updated_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `terminals` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`is_self` integer NOT NULL,
	`epoch` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `terminals_code_unique` ON `terminals` (`code`);--> statement-breakpoint
CREATE TABLE `cash_movements` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`shift_id` text NOT NULL,
	`kind` text NOT NULL,
	`amount` integer NOT NULL,
	`reason` text NOT NULL,
	`user_id` text NOT NULL,
	`authorised_by` text,
	`business_date` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`shift_id`) REFERENCES `shifts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`authorised_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "cash_movements_kind" CHECK("cash_movements"."kind" IN ('paid_in', 'paid_out', 'safe_drop')),
	CONSTRAINT "cash_movements_amount" CHECK("cash_movements"."amount" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cash_movements_request_id_unique` ON `cash_movements` (`request_id`);--> statement-breakpoint
CREATE INDEX `cash_movements_shift` ON `cash_movements` (`shift_id`);--> statement-breakpoint
CREATE TABLE `count_drafts` (
	`terminal_id` text NOT NULL,
	`purpose` text NOT NULL,
	`count` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`terminal_id`, `purpose`),
	FOREIGN KEY (`terminal_id`) REFERENCES `terminals`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "count_drafts_purpose" CHECK("count_drafts"."purpose" IN ('float', 'count'))
);
--> statement-breakpoint
CREATE TABLE `day_closings` (
	`id` text PRIMARY KEY NOT NULL,
	`terminal_id` text NOT NULL,
	`business_date` text NOT NULL,
	`totals` text NOT NULL,
	`audit_head` text NOT NULL,
	`closed_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`terminal_id`) REFERENCES `terminals`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`closed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `day_closings_once` ON `day_closings` (`terminal_id`,`business_date`);--> statement-breakpoint
CREATE TABLE `shift_counts` (
	`id` text PRIMARY KEY NOT NULL,
	`shift_id` text NOT NULL,
	`count` text NOT NULL,
	`amount` integer NOT NULL,
	`user_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`shift_id`) REFERENCES `shifts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `shift_counts_shift` ON `shift_counts` (`shift_id`,`at`);--> statement-breakpoint
CREATE TABLE `shifts` (
	`id` text PRIMARY KEY NOT NULL,
	`terminal_id` text NOT NULL,
	`number` integer NOT NULL,
	`user_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	`business_date` text NOT NULL,
	`float_count` text NOT NULL,
	`float_amount` integer NOT NULL,
	`closed_at` integer,
	`closed_by` text,
	`blind_count` text,
	`counted_amount` integer,
	`expected_amount` integer,
	`difference` integer,
	`explanation` text,
	`z_number` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`terminal_id`) REFERENCES `terminals`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`closed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "shifts_float" CHECK("shifts"."float_amount" >= 0),
	CONSTRAINT "shifts_closed_whole" CHECK(("shifts"."closed_at" IS NULL AND "shifts"."z_number" IS NULL) OR ("shifts"."closed_at" IS NOT NULL AND "shifts"."z_number" IS NOT NULL AND "shifts"."counted_amount" IS NOT NULL AND "shifts"."expected_amount" IS NOT NULL AND "shifts"."difference" IS "shifts"."counted_amount" - "shifts"."expected_amount")),
	CONSTRAINT "shifts_difference_explained" CHECK("shifts"."difference" IS NULL OR "shifts"."difference" = 0 OR coalesce(length("shifts"."explanation"), 0) > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shifts_one_open_per_terminal` ON `shifts` (`terminal_id`) WHERE "shifts"."closed_at" IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `shifts_terminal_number` ON `shifts` (`terminal_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `shifts_terminal_z` ON `shifts` (`terminal_id`,`z_number`);--> statement-breakpoint
CREATE TABLE `agreements` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`value` integer NOT NULL,
	`active` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "agreements_kind" CHECK("agreements"."kind" IN ('percent', 'minutes', 'amount')),
	CONSTRAINT "agreements_value" CHECK("agreements"."value" >= 0 AND ("agreements"."kind" <> 'percent' OR "agreements"."value" <= 100))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreements_code_unique` ON `agreements` (`code`);--> statement-breakpoint
CREATE TABLE `tariffs` (
	`id` text PRIMARY KEY NOT NULL,
	`vehicle_class` text NOT NULL,
	`day_rate` integer NOT NULL,
	`night_rate` integer NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`vehicle_class`) REFERENCES `vehicle_classes`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "tariffs_rates" CHECK("tariffs"."day_rate" >= 0 AND "tariffs"."night_rate" >= 0),
	CONSTRAINT "tariffs_interval" CHECK("tariffs"."valid_to" IS NULL OR "tariffs"."valid_to" > "tariffs"."valid_from")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tariffs_one_current` ON `tariffs` (`vehicle_class`) WHERE "tariffs"."valid_to" IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `tariffs_class_from` ON `tariffs` (`vehicle_class`,`valid_from`);--> statement-breakpoint
CREATE TABLE `vehicle_classes` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`spot_kind` text NOT NULL,
	`position` integer NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "vehicle_classes_spot_kind" CHECK("vehicle_classes"."spot_kind" IN ('car', 'motorcycle', 'accessible', 'ev', 'truck'))
);
