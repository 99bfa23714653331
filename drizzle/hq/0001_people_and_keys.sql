CREATE TABLE nonces (
  site_id text NOT NULL,
  terminal_id text NOT NULL,
  nonce text NOT NULL,
  expires_at bigint NOT NULL,
  PRIMARY KEY (site_id, terminal_id, nonce)
);
--> statement-breakpoint
CREATE INDEX nonces_expire ON nonces (expires_at);
--> statement-breakpoint
CREATE TABLE enrolment_codes (
  id text PRIMARY KEY,
  code_hash text NOT NULL UNIQUE,
  site_id text,
  note text NOT NULL,
  created_at bigint NOT NULL,
  created_by text NOT NULL,
  expires_at bigint NOT NULL,
  used_at bigint,
  used_by text,
  CHECK ((used_at IS NULL) = (used_by IS NULL))
);
--> statement-breakpoint
CREATE TABLE people (
  id text PRIMARY KEY,
  username text NOT NULL UNIQUE,
  display_name text NOT NULL,
  role text NOT NULL CHECK (role IN ('manager', 'admin')),
  site_ids text[],
  status text NOT NULL CHECK (status IN ('active', 'suspended')),
  password_hash text NOT NULL,
  must_change_password boolean NOT NULL,
  created_at bigint NOT NULL,
  last_access_at bigint
);
--> statement-breakpoint
CREATE TABLE sign_ins (
  id text PRIMARY KEY,
  person_id text NOT NULL REFERENCES people (id),
  live_hashes text[] NOT NULL,
  used_hash text,
  used_at bigint,
  created_at bigint NOT NULL,
  last_used_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  address text NOT NULL,
  user_agent text NOT NULL,
  ended_at bigint,
  reused boolean NOT NULL
);
--> statement-breakpoint
CREATE INDEX sign_ins_person ON sign_ins (person_id, created_at);
--> statement-breakpoint
CREATE TABLE api_keys (
  id text PRIMARY KEY,
  name text NOT NULL,
  prefix text NOT NULL UNIQUE,
  secret_hash text NOT NULL,
  scopes text[] NOT NULL,
  site_ids text[],
  created_at bigint NOT NULL,
  created_by text NOT NULL,
  expires_at bigint,
  last_used_at bigint,
  revoked_at bigint
);
--> statement-breakpoint
CREATE TABLE attempts (
  key text PRIMARY KEY,
  failures integer NOT NULL,
  last_at bigint NOT NULL,
  blocked_until bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX attempts_last ON attempts (last_at);
--> statement-breakpoint
CREATE TABLE secrets (
  name text PRIMARY KEY,
  value text NOT NULL
);
--> statement-breakpoint
CREATE TABLE hq_audit (
  id text PRIMARY KEY,
  at bigint NOT NULL,
  action text NOT NULL,
  person_id text,
  person_name text NOT NULL,
  subject text NOT NULL,
  subject_name text NOT NULL,
  details jsonb NOT NULL
);
--> statement-breakpoint
CREATE INDEX hq_audit_person ON hq_audit (person_id, id);
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
--> statement-breakpoint
CREATE TRIGGER hq_audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON hq_audit
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
