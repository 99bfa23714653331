#!/bin/sh
# Run by the PostgreSQL image once, over an empty data folder (compose.yaml).
set -eu
psql -U "$POSTGRES_USER" -d postgres \
  -v owner_password="$COIPO_OWNER_PASSWORD" -v app_password="$COIPO_APP_PASSWORD" \
  -f /deploy/roles.sql
