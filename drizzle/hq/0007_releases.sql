-- How far each release of the booths' program has been let out.
CREATE TABLE releases (
  version text PRIMARY KEY,
  share integer NOT NULL CHECK (share BETWEEN 0 AND 100),
  paused boolean NOT NULL,
  changed_at bigint NOT NULL,
  changed_by text NOT NULL
);
