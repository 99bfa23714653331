import type { Command } from './command';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** Every command of the CLI, in the order of its help. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  quote: {
    summary: 'price stays by the rules of the booth, without a database',
    help: `quote --cases FILE.jsonl

One case per line in, one result per line out, in order; a bad case answers
{"id","error":{"code","message"}} and does not stop the others.

  --cases FILE   one JSON object per line:
                 {"id","entry","exit","day_rate","night_rate","policy":{"mode":
                 "per_minute|tranche","zone","day_from","day_to","first_tranche",
                 "next_tranche","free_minutes","daily_cap"},"discount":null|{"kind":
                 "percent|minutes|amount","value"}}
                 entry and exit are ISO 8601 with offset; rates are pesos per hour`,
    options: { cases: text },
    load: () => import('./quote-command'),
  },
  simulate: {
    summary: "make a realistic site's history in a new database",
    help: `simulate --db FILE --days N --per-day M --seed S [--start DATE] [--site demo]

Plays the history of a car park through the real services on a simulated clock:
the same options make the same rows. Answers one line with what it holds.

  --db FILE      a file that does not exist yet
  --days N       local days, 1 to 3660
  --per-day M    cars on an average day, 1 to 2000
  --seed S       0 to 4294967295
  --start DATE   first local day, YYYY-MM-DD (2025-01-01)
  --site demo    the demonstration site, the only one there is; PIN 2580`,
    options: {
      db: text,
      days: text,
      'per-day': text,
      seed: text,
      start: { ...text, default: '2025-01-01' },
      site: { ...text, default: 'demo' },
    },
    load: () => import('./simulate-command'),
  },
  verify: {
    summary: 'check a database against every law of the data',
    help: `verify --db FILE

Opens the file read-only and checks the file itself, its schema and triggers, both
hash chains, every amount, number, shift and date. Silent and 0 when all is well;
else one line per finding, {"check","table","id","message"}, and exit code 1.

  --db FILE      the database of a booth, also while the booth is running`,
    options: { db: text },
    load: () => import('./verify-command'),
  },
  export: {
    summary: 'write payments, sessions, shifts, audit or outbox as JSON lines or CSV',
    help: `export --db FILE --what payments|sessions|shifts|audit|outbox --format jsonl|csv

Writes every row to standard output, oldest first. Instants are ISO 8601 in the
site's zone with their offset; amounts are whole pesos. CSV is RFC 4180 in UTF-8
with a header; a text that a spreadsheet would take for a formula begins with '.

  --db FILE      the database of a booth
  --what KIND    the columns of each are listed in docs/cli.md
  --format F     jsonl or csv`,
    options: { db: text, what: text, format: text },
    load: () => import('./export-command'),
  },
  sync: {
    summary: 'tell how a booth stands with headquarters, and what it has not sent',
    help: `sync --db FILE [--json | --unsent]

Reads the file only, also while the booth is running: whether it is enrolled, how many
events headquarters has not got and since when, the last contact, the last error and
the epoch. What a running booth heard in the last second may not be written down yet.
Exit code 1 when sending or fetching has stopped and somebody has to look.

  --db FILE      the database of a booth
  --json         one JSON object; its members are listed in docs/cli.md
  --unsent       instead, each event that headquarters has not got, oldest first, one
                 JSON object per line {"epoch","seq","kind","created_at","payload"}`,
    options: { db: text, json: flag, unsent: flag },
    load: () => import('./sync-command'),
  },
  backup: {
    summary: 'copy a database, also while the booth is running, and check the copy',
    help: `backup --db FILE --to FILE [--force]

Copies through SQLite, checks the copy (integrity, foreign keys, both hash chains)
and only then gives it its name. Answers one line with what was copied.

  --db FILE      the database of a booth
  --to FILE      the backup
  --force        replace an existing file`,
    options: { db: text, to: text, force: flag },
    load: () => import('./backup-command'),
  },
  restore: {
    summary: 'put a backup in the place of a database',
    help: `restore --db FILE --from FILE [--passphrase-file FILE]

Checks the backup first: one that is damaged, foreign or newer than this program is
refused and nothing is changed. Refused too while the booth has the file open. The
present file stays beside as FILE.before-restore-<time>. The restored one begins a new
epoch of its outbox and goes on after the numbers the present file had given out (after
a gap of 1000 when that cannot be read), and says so in its audit.

  --db FILE      where the booth's database belongs
  --from FILE    a backup, plain or sealed
  --passphrase-file FILE
                 holds the passphrase of a sealed one`,
    options: { db: text, from: text, 'passphrase-file': text },
    load: () => import('./restore-command'),
  },
};
