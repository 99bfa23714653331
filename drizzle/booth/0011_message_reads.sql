CREATE TABLE `message_reads` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`user_id` text NOT NULL,
	`text` text NOT NULL,
	`read_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `message_reads_once` ON `message_reads` (`message_id`,`user_id`);
--> statement-breakpoint
-- Who has read what is a trace: it is never taken back.
CREATE TRIGGER `message_reads_no_update` BEFORE UPDATE ON `message_reads` BEGIN SELECT RAISE(ABORT, 'append-only: message_reads'); END;
--> statement-breakpoint
CREATE TRIGGER `message_reads_no_delete` BEFORE DELETE ON `message_reads` BEGIN SELECT RAISE(ABORT, 'append-only: message_reads'); END;
