-- Events that told another's record stay aside for good; so far only the words of their fault said so.
ALTER TABLE projection_faults ADD COLUMN told_before boolean NOT NULL DEFAULT false;
--> statement-breakpoint
UPDATE projection_faults SET told_before = true WHERE reason LIKE '%told before under the same id';
