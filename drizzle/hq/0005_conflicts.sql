-- Stays between the booths of a site: the day on which the booth of the entry was told that its stay
-- ended at another, every booth's own voids, and stays that were paid at more than one.
ALTER TABLE sessions ADD COLUMN elsewhere_date text;
--> statement-breakpoint
CREATE INDEX sessions_elsewhere ON sessions (site_id, elsewhere_date, entry_terminal_id)
  WHERE elsewhere_date IS NOT NULL;
--> statement-breakpoint
CREATE INDEX sessions_untold ON sessions (site_id, entry_terminal_id)
  WHERE exit_terminal_id <> entry_terminal_id AND elsewhere_date IS NULL;
--> statement-breakpoint
CREATE TABLE session_voids (
  site_id text NOT NULL,
  session_id text NOT NULL,
  terminal_id text NOT NULL,
  epoch integer NOT NULL,
  seq bigint NOT NULL,
  void_kind text NOT NULL CHECK (void_kind IN ('undone', 'wrong_entry', 'forgotten')),
  at bigint NOT NULL,
  business_date text,
  PRIMARY KEY (site_id, session_id, terminal_id)
);
--> statement-breakpoint
CREATE INDEX session_voids_date ON session_voids (site_id, business_date, terminal_id);
--> statement-breakpoint
CREATE TABLE conflicts (
  site_id text NOT NULL,
  session_id text NOT NULL,
  ticket_number text NOT NULL,
  plate text NOT NULL,
  payments jsonb NOT NULL,
  opened_at bigint NOT NULL,
  settled_at bigint,
  PRIMARY KEY (site_id, session_id)
);
--> statement-breakpoint
CREATE INDEX conflicts_waiting ON conflicts (site_id, opened_at) WHERE settled_at IS NULL;
