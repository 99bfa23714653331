ALTER TABLE `payment_reversals` ADD `method` text;--> statement-breakpoint
ALTER TABLE `payment_reversals` ADD `reference` text;--> statement-breakpoint
CREATE TRIGGER `payment_reversals_method` BEFORE INSERT ON `payment_reversals` WHEN NEW.method NOT IN ('cash', 'debit', 'credit', 'transfer', 'gateway', 'account') OR (NEW.kind = 'refund') <> (NEW.method IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a refund says how it was given back'); END;
