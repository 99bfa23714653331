-- What booths are told: the newest state of each thing of a site, by the version of its last change.
CREATE TABLE feed_entries (
  site_id text NOT NULL,
  kind text NOT NULL,
  key text NOT NULL,
  version bigint NOT NULL,
  body jsonb,
  deleted boolean NOT NULL,
  origin_terminal text,
  updated_at bigint NOT NULL,
  PRIMARY KEY (site_id, kind, key),
  CHECK (deleted = (body IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX feed_entries_version ON feed_entries (site_id, version);
--> statement-breakpoint
-- Who owns each part of a site's catalogue: 'hq', or the id of a terminal.
CREATE TABLE catalogue_ownership (
  site_id text NOT NULL,
  part text NOT NULL CHECK (part IN ('tariffs', 'people', 'agreements', 'spots', 'messages', 'company')),
  owner text NOT NULL,
  owner_name text NOT NULL,
  since bigint NOT NULL,
  content_hash text,
  PRIMARY KEY (site_id, part)
);
--> statement-breakpoint
-- Who changed what of a catalogue at HQ. Append-only; never a hash of anybody's PIN.
CREATE TABLE catalogue_changes (
  site_id text NOT NULL,
  id text NOT NULL,
  part text NOT NULL,
  action text NOT NULL,
  changed_by text,
  changed_by_name text NOT NULL,
  at bigint NOT NULL,
  details jsonb NOT NULL,
  PRIMARY KEY (site_id, id)
);
--> statement-breakpoint
CREATE INDEX catalogue_changes_at ON catalogue_changes (site_id, at);
