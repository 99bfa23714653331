-- The two roles of HQ's database. Run it once as an administrator of the server, with two passwords:
--   psql -v owner_password=… -v app_password=… -f roles.sql
-- coipo_owner owns the tables and migrates them (HQ_MIGRATION_URL); coipo_app serves requests (DATABASE_URL):
-- it reads and writes rows, changes no table, and neither changes nor removes an event. What it may do with
-- each table HQ grants by itself after every migration.
\set ON_ERROR_STOP on

CREATE ROLE coipo_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE coipo_app LOGIN PASSWORD :'app_password' CONNECTION LIMIT 200;
ALTER ROLE coipo_app SET statement_timeout = '60s';
ALTER ROLE coipo_app SET idle_in_transaction_session_timeout = '60s';

CREATE DATABASE coipo OWNER coipo_owner ENCODING 'UTF8';
REVOKE ALL ON DATABASE coipo FROM PUBLIC;
GRANT CONNECT ON DATABASE coipo TO coipo_app;

\connect coipo
ALTER SCHEMA public OWNER TO coipo_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
