import Database from 'better-sqlite3';

type Row = Readonly<Record<string, unknown>>;

/** The rows of one transaction, table by table, in the order in which they hang on each other. */
export interface Written {
  readonly inserts: readonly (readonly [table: string, row: Row])[];
  readonly updates: readonly (readonly [sql: string, values: readonly unknown[]])[];
}

/**
 * What a check-in wrote, read back from the booth's file. The stay as it was then: open.
 */
export function writtenByCheckIn(db: Database.Database, sessionId: string): Written {
  const session = one(db, 'SELECT * FROM sessions WHERE id = ?', sessionId);
  const vehicle = one(db, 'SELECT * FROM vehicles WHERE id = ?', session['vehicle_id']);
  const isNew = vehicle['created_at'] === session['start_time'];
  const open = { status: 'open', end_time: null, closed_by: null, exit_terminal_id: null };
  const paper = one(
    db,
    "SELECT * FROM documents WHERE session_id = ? AND kind = 'ticket'",
    sessionId,
  );
  return {
    inserts: [
      ...(isNew ? [['vehicles', vehicle] as const] : []),
      ['sessions', { ...session, ...open, updated_at: session['created_at'] }],
      [
        'status_history',
        one(
          db,
          "SELECT * FROM status_history WHERE record_id = ? AND to_status = 'open'",
          sessionId,
        ),
      ],
      ['documents', paper],
      ...jobsOf(db, paper['id']),
      ...linksOf(db, 'sessions', sessionId),
    ],
    updates: [NEXT_NUMBER('ticket')],
  };
}

/** What the payment of a stay wrote. */
export function writtenByPayment(db: Database.Database, paymentId: string): Written {
  const payment = one(db, 'SELECT * FROM payments WHERE id = ?', paymentId);
  const session = one(db, 'SELECT * FROM sessions WHERE id = ?', payment['session_id']);
  const paper = one(
    db,
    "SELECT * FROM documents WHERE payment_id = ? AND kind = 'receipt'",
    paymentId,
  );
  const tenders = db.prepare('SELECT * FROM payment_tenders WHERE payment_id = ?').all(paymentId);
  return {
    inserts: [
      ['payments', payment],
      ...tenders.map((row) => ['payment_tenders', row as Row] as const),
      [
        'status_history',
        one(
          db,
          "SELECT * FROM status_history WHERE record_id = ? AND to_status = 'closed'",
          session['id'],
        ),
      ],
      ['documents', paper],
      ...jobsOf(db, paper['id']),
      ...linksOf(db, 'payments', paymentId),
    ],
    updates: [
      NEXT_NUMBER('receipt'),
      [
        'UPDATE sessions SET status = ?, end_time = ?, closed_by = ?, exit_terminal_id = ?, updated_at = ? WHERE id = ?',
        ['status', 'end_time', 'closed_by', 'exit_terminal_id', 'updated_at', 'id'].map(
          (column) => session[column],
        ),
      ],
      [
        'UPDATE spots SET last_freed_at = ?, updated_at = ? WHERE id = ?',
        [session['end_time'], session['end_time'], session['spot_id']],
      ],
    ],
  };
}

const NEXT_NUMBER = (name: string): readonly [string, readonly unknown[]] => [
  'UPDATE sequences SET value = value + 1 WHERE name = ?',
  [name],
];

function one(db: Database.Database, sql: string, value: unknown): Row {
  const row = db.prepare(sql).get(value) as Row | undefined;
  if (!row) throw new Error(`no row: ${sql}`);
  return row;
}

function jobsOf(db: Database.Database, documentId: unknown): (readonly [string, Row])[] {
  const jobs = db
    .prepare('SELECT * FROM print_jobs WHERE document_id = ?')
    .all(documentId) as Row[];
  return jobs.map((job) => ['print_jobs', { ...job, status: 'waiting', attempts: 0 }] as const);
}

/** The links of the two chains of the record's first action. */
function linksOf(db: Database.Database, entity: string, id: string): (readonly [string, Row])[] {
  const link = one(
    db,
    `SELECT * FROM audit_log WHERE entity = '${entity}' AND entity_id = ? ORDER BY seq LIMIT 1`,
    id,
  );
  // Both chains grow by one link an action.
  const event = one(db, 'SELECT * FROM outbox WHERE epoch = 1 AND seq = ?', link['seq']);
  return [
    ['audit_log', link],
    ['outbox', event],
  ];
}

/** The bar: the same rows into the same tables in a transaction of its own, FULL durability, nothing checked or read. */
export class RawBooth {
  readonly #db: Database.Database;
  readonly #inserts = new Map<string, Database.Statement>();
  readonly #updates = new Map<string, Database.Statement>();

  constructor(path: string) {
    this.#db = new Database(path);
    for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) {
      this.#db.pragma(pragma);
    }
    this.#db.pragma('recursive_triggers = ON');
    this.#db.pragma('cache_size = -16384');
  }

  /** Milliseconds until the rows were on disk. */
  write(written: Written): number {
    const steps = [
      ...written.inserts.map(
        ([table, row]) => [this.#insert(table, row), Object.values(row)] as const,
      ),
      ...written.updates.map(([sql, values]) => [this.#update(sql), values] as const),
    ];
    const transaction = this.#db.transaction(() => {
      for (const [statement, values] of steps) statement.run(...values);
    });
    const began = performance.now();
    transaction.immediate();
    return performance.now() - began;
  }

  close(): void {
    this.#db.close();
  }

  #insert(table: string, row: Row): Database.Statement {
    const known = this.#inserts.get(table);
    if (known) return known;
    const columns = Object.keys(row);
    const places = columns.map(() => '?').join(', ');
    const names = columns.map((name) => `"${name}"`).join(', ');
    const statement = this.#db.prepare(`INSERT INTO ${table} (${names}) VALUES (${places})`);
    this.#inserts.set(table, statement);
    return statement;
  }

  #update(sql: string): Database.Statement {
    const known = this.#updates.get(sql) ?? this.#db.prepare(sql);
    this.#updates.set(sql, known);
    return known;
  }
}
