CREATE TABLE sites (
  site_id text PRIMARY KEY,
  name text NOT NULL,
  zone text NOT NULL,
  address text NOT NULL DEFAULT '',
  feed_version bigint NOT NULL DEFAULT 0,
  created_at bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE terminals (
  site_id text NOT NULL,
  id text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  public_key text NOT NULL,
  status text NOT NULL CHECK (status IN ('active', 'revoked')),
  enrolled_at bigint NOT NULL,
  revoked_at bigint,
  last_contact_at bigint,
  clock_skew_ms bigint,
  version text,
  waiting integer,
  oldest_waiting_at bigint,
  PRIMARY KEY (site_id, id)
);
--> statement-breakpoint
CREATE INDEX terminals_id ON terminals (id);
--> statement-breakpoint
CREATE TABLE chains (
  site_id text NOT NULL,
  terminal_id text NOT NULL,
  epoch integer NOT NULL,
  seq bigint NOT NULL,
  hash text NOT NULL,
  updated_at bigint NOT NULL,
  PRIMARY KEY (site_id, terminal_id, epoch)
);
--> statement-breakpoint
CREATE TABLE events (
  site_id text NOT NULL,
  terminal_id text NOT NULL,
  epoch integer NOT NULL,
  seq bigint NOT NULL,
  event_id text NOT NULL,
  kind text NOT NULL,
  version integer NOT NULL,
  payload text NOT NULL,
  hash text NOT NULL,
  created_at bigint NOT NULL,
  received_at bigint NOT NULL,
  PRIMARY KEY (site_id, terminal_id, epoch, seq)
) PARTITION BY HASH (site_id);
--> statement-breakpoint
DO $$
BEGIN
  FOR part IN 0..7 LOOP
    EXECUTE format(
      'CREATE TABLE events_p%s PARTITION OF events FOR VALUES WITH (MODULUS 8, REMAINDER %s)',
      part, part
    );
  END LOOP;
END $$;
--> statement-breakpoint
CREATE INDEX events_kind ON events (site_id, kind, created_at);
--> statement-breakpoint
CREATE TABLE alarms (
  site_id text NOT NULL,
  id text NOT NULL,
  terminal_id text,
  code text NOT NULL,
  subject text NOT NULL,
  details jsonb NOT NULL,
  raised_at bigint NOT NULL,
  settled_at bigint,
  settled_by text,
  PRIMARY KEY (site_id, id)
);
--> statement-breakpoint
CREATE INDEX alarms_open ON alarms (site_id, raised_at) WHERE settled_at IS NULL;
--> statement-breakpoint
CREATE UNIQUE INDEX alarms_once ON alarms (site_id, code, subject) WHERE settled_at IS NULL;
